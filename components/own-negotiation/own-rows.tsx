import { unpackLine } from "@/components/grouped-list/packing";
import { NegotiationCells } from "@/components/negotiation/negotiation-cells";
import { Avatar } from "@/components/ui/avatar";
import { OWN_FIELDS } from "./own-fields";

/** The packed negotiations of one group; each whole row opens its page. */
export function OwnRows({ lines }: { lines: readonly string[] }) {
  return lines.map((packed) => {
    const line = unpackLine(OWN_FIELDS, packed);
    return (
      <tr key={line.id} className="row">
        <td className="col-face">
          <Avatar name={line.brand} seed={line.brandId} />
        </td>
        <th scope="row" className="col-who">
          <a href={`/negotiations/${line.id}`} className="row-link">
            {line.campaign}
          </a>
          <span className="handle">{line.brand}</span>
        </th>
        <NegotiationCells line={line} />
      </tr>
    );
  });
}
