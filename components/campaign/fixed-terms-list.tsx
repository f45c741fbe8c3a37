import { Fact, Facts } from "@/components/ui/stat";
import { fixedNames, type FixedTerms } from "@/lib/terms/fixed";
import { NO_TERMS } from "@/lib/terms/terms";
import { type MoneyFormatter, TERM_LABELS, termText } from "@/lib/terms/wording";

/** The terms a campaign fixes, with their values (N19), line by line; nothing if all are open. */
export function FixedTermsList({ fixed, money }: { fixed: FixedTerms; money: MoneyFormatter }) {
  const names = fixedNames(fixed);
  if (names.length === 0) return null;
  const terms = { ...NO_TERMS, ...fixed };
  return (
    <Facts>
      {names.map((name) => (
        <Fact key={name} label={TERM_LABELS[name]}>
          <span className="inline-block first-letter:uppercase">{termText(name, terms, money)}</span>
        </Fact>
      ))}
    </Facts>
  );
}
