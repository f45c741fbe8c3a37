import { SmallLadder } from "@/components/negotiation/ladder";
import { Avatar } from "@/components/ui/avatar";
import type { LadderOutcome } from "@/lib/negotiation/ladder";
import { unpackLines } from "./packing";

type Props = { lines: string; openId: string | null; hrefStart: string };

/** The packed applicants of one group; each whole row opens the drawer at `hrefStart` and its id. */
export function ApplicantRows({ lines, openId, hrefStart }: Props) {
  return unpackLines(lines).map((line) => (
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
      <td className="col-channels dim">{line.channels}</td>
      <td className="col-followers num">{line.followers}</td>
      <td className="col-engaged num dim">{line.engaged}</td>
      <td className="col-asked num">{line.asked}</td>
      <td className="col-offer num offer">
        {line.standing}
        {line.gap && (
          <span className={line.gap.startsWith("+") ? "delta delta-up" : "delta"}>{line.gap}</span>
        )}
      </td>
      <td className="ladder-cell">
        <SmallLadder
          fees={line.fees.split(",").map(Number)}
          outcome={line.outcome as LadderOutcome}
          sentence={line.ladder}
        />
      </td>
      <td className="col-round dim small">{line.round}</td>
      <td className="col-time small">
        <time dateTime={line.iso} title={line.title} className={line.look || undefined}>
          {line.time}
        </time>
      </td>
    </tr>
  ));
}
