import { ChangedTerms } from "@/components/terms/changed-terms";
import { TermsList } from "@/components/terms/terms-list";
import { type Sight, termsOf } from "./sight";

/** All terms on the table: the lead's line by line, and below it what each alternative changes (N17). */
export function StandingTermsList({ sight }: { sight: Sight }) {
  const { money } = sight;
  const [lead, ...others] = termsOf(sight);
  if (!lead) return null;
  return (
    <div className="grid gap-4">
      {others.length > 0 && <h3 className="text-base">1 · Lead</h3>}
      <TermsList terms={lead} money={money} />
      {others.map((terms, at) => (
        <section key={at} className="grid gap-1">
          <h3 className="flex flex-wrap justify-between gap-x-3 text-base">
            <span>{at + 2} · Alternative</span>
            <span>{money(terms.fee)}</span>
          </h3>
          <ChangedTerms before={lead} after={terms} money={money} />
          <p className="text-muted text-sm">Otherwise the same as the lead.</p>
        </section>
      ))}
    </div>
  );
}
