import { unpackLine } from "@/components/grouped-list/packing";
import { NegotiationCells } from "@/components/negotiation/negotiation-cells";
import { Avatar } from "@/components/ui/avatar";
import { APPLICANT_FIELDS } from "./applicant-fields";

type Props = { lines: readonly string[]; openId: string | null; hrefStart: string };

/** The packed applicants of one group; each whole row opens the drawer at `hrefStart` and its id. */
export function ApplicantRows({ lines, openId, hrefStart }: Props) {
  return lines.map((packed) => {
    const line = unpackLine(APPLICANT_FIELDS, packed);
    return (
      <tr key={line.id} className="row" aria-current={line.id === openId ? "true" : undefined}>
        <td className="col-face">
          <Avatar name={line.name} seed={line.handle} />
        </td>
        <th scope="row" className="col-who">
          <a id={`row-${line.id}`} href={hrefStart + line.id} className="row-link">
            {line.name}
          </a>
          <span className="handle">
            {`@${line.handle}`}
            <span className="only-phone">{` · ${line.followers}`}</span>
          </span>
        </th>
        <td className="col-channels">{line.channels}</td>
        <td className="col-followers">{line.followers}</td>
        <td className="col-engaged">{line.engaged}</td>
        <NegotiationCells line={line} />
      </tr>
    );
  });
}
