import type { LadderOutcome } from "@/lib/negotiation/ladder";
import { SmallLadder } from "./ladder";
import { type NegotiationLine, readFees } from "./negotiation-fields";

/** The cells that rows of every list of negotiations share: from what was asked to the time left. */
export function NegotiationCells({ line }: { line: NegotiationLine }) {
  return (
    <>
      <td className="col-asked">{line.asked}</td>
      <td className="col-offer">
        {line.standing}
        {line.gap && (
          <span className={line.gap.startsWith("+") ? "delta delta-up" : "delta"}>{line.gap}</span>
        )}
      </td>
      <td className="col-ladder">
        <SmallLadder
          {...readFees(line.fees)}
          outcome={line.outcome as LadderOutcome}
          sentence={line.ladder}
        />
      </td>
      <td className="col-round">{line.round}</td>
      <td className="col-time">
        <time dateTime={line.iso} title={line.title} className={line.look || undefined}>
          {line.time}
        </time>
      </td>
    </>
  );
}
