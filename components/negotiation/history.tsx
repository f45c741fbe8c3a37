import clsx from "clsx";
import type { ReactNode } from "react";
import { ChangeText, isOfFee } from "@/components/terms/changed-terms";
import { voiceKey } from "@/lib/applicant/applicant";
import { type AlternativeEntry, type Entry, historyOf } from "@/lib/negotiation/history";
import type { Change } from "@/lib/terms/change";
import { Instant } from "./instant";
import type { Sight } from "./sight";

/** What happened, latest first: who, when, what it changed, what was said. */
export function History({ sight }: { sight: Sight }) {
  const { record, party, otherName, money } = sight;
  const messages = record.notes.map(({ message }) => message);
  const entries = historyOf({ ...record, messages, viewer: party, otherName, money });
  return (
    <section aria-label="History">
      <ol>
        {entries.map((entry) => (
          <HistoryEntry key={entry.key} entry={entry} sight={sight} />
        ))}
      </ol>
    </section>
  );
}

/** A dot in the colour of who did it. */
const DOTS = {
  brand: "before:bg-brand-side",
  influencer: "before:bg-influencer-mark",
  neither: "before:bg-edge",
};

function HistoryEntry({ entry, sight: { card, zone, now } }: { entry: Entry; sight: Sight }) {
  const voice = card?.voices.get(voiceKey(entry.of));
  return (
    <li
      className={clsx(
        "border-line relative border-t py-3 pl-5 before:absolute before:top-4.5 before:left-0 before:size-2 before:rounded-full",
        DOTS[entry.side ?? "neither"],
      )}
    >
      <p>
        <strong>{entry.title}</strong>{" "}
        <span className="text-muted text-sm">
          <Instant at={entry.at} zone={zone} now={now} className="ml-1.25" />
          {voice && ` · ${voice.name}`}
        </span>
      </p>
      <Pieces pieces={changed(entry.changes)} />
      <Pieces pieces={entry.summary} />
      {entry.alternatives.map((alternative) => (
        <Alternative key={alternative.place} alternative={alternative} />
      ))}
      {voice?.override && <p className="text-muted text-md">Over budget: {voice.override}</p>}
      {entry.said && (
        <blockquote className="border-line mt-1 border-l-2 pl-2.5 break-words whitespace-pre-line">
          {entry.said}
        </blockquote>
      )}
    </li>
  );
}

/** A further set of terms in an offer: its fee, and how it differs from the lead. */
function Alternative({ alternative: { place, fee, changes } }: { alternative: AlternativeEntry }) {
  const others = changes.filter((change) => !isOfFee(change));
  return <Pieces pieces={[<b key="fee">{`Alternative ${place}: ${fee}`}</b>, ...changed(others)]} />;
}

function changed(changes: readonly Change[]): ReactNode[] {
  return changes.map((change, at) => <ChangeText key={at} change={change} />);
}

/** Short pieces on one line, separated by dots. */
function Pieces({ pieces }: { pieces: readonly ReactNode[] }) {
  if (pieces.length === 0) return null;
  return (
    <p className="text-muted text-md">
      {pieces.map((piece, at) => (
        <span key={at}>
          {at > 0 && " · "}
          {piece}
        </span>
      ))}
    </p>
  );
}
