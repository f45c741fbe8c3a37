import type { ReactNode } from "react";
import type { ChangeText } from "@/lib/negotiation/change";
import { type Entry, historyOf } from "@/lib/negotiation/history";
import { Instant } from "./instant";
import type { Sight } from "./sight";

/** What happened, latest first: who, when, what it changed, what was said. */
export function History({ sight }: { sight: Sight }) {
  const { record, party, otherName, money } = sight;
  const messages = record.notes.map(({ message }) => message);
  const entries = historyOf({ ...record, messages, viewer: party, otherName, money });
  return (
    <section aria-label="History">
      <ol className="history">
        {entries.map((entry) => (
          <HistoryEntry key={entry.key} entry={entry} sight={sight} />
        ))}
      </ol>
    </section>
  );
}

function HistoryEntry({ entry, sight: { card, zone, now } }: { entry: Entry; sight: Sight }) {
  const voice = card?.voices.get(entry.seq);
  return (
    <li className={entry.side ?? undefined}>
      <p>
        <strong>{entry.title}</strong>{" "}
        <span className="text-muted text-sm">
          <Instant at={entry.at} zone={zone} now={now} />
          {voice && ` · ${voice.name}`}
        </span>
      </p>
      <Pieces
        pieces={entry.changes.map((change, at) => (
          <Changed key={at} change={change} />
        ))}
      />
      <Pieces pieces={entry.summary} />
      {voice?.override && <p className="change">Over budget: {voice.override}</p>}
      {entry.said && <blockquote className="break-words whitespace-pre-line">{entry.said}</blockquote>}
    </li>
  );
}

/** Short pieces on one line, parted by dots. */
function Pieces({ pieces }: { pieces: readonly ReactNode[] }) {
  if (pieces.length === 0) return null;
  return (
    <p className="change">
      {pieces.map((piece, at) => (
        <span key={at}>
          {at > 0 && " · "}
          {piece}
        </span>
      ))}
    </p>
  );
}

function Changed({ change }: { change: ChangeText }) {
  switch (change.kind) {
    case "added":
      return <ins>{change.text}</ins>;
    case "removed":
      return change.text;
    case "replaced":
      return (
        <>
          {change.label} <del>{change.before}</del> <span aria-label="to">→</span> {change.after}
        </>
      );
  }
}
