import { Fact, Facts } from "@/components/ui/stat";
import { mergeDeliverables, TERM_NAMES, type TermName, type Terms } from "@/lib/terms/terms";
import { deliverableText, type MoneyFormatter, rightText, TERM_LABELS, termText } from "@/lib/terms/wording";

/** Every term of an offer or a contract, line by line. */
export function TermsList({ terms, money }: { terms: Terms; money: MoneyFormatter }) {
  return (
    <Facts>
      {TERM_NAMES.map((name) => (
        <Fact key={name} label={TERM_LABELS[name]}>
          {linesOf(name, terms, money).map((line) => (
            <span key={line} className="block first-letter:uppercase">
              {line}
            </span>
          ))}
        </Fact>
      ))}
    </Facts>
  );
}

function linesOf(name: TermName, terms: Terms, money: MoneyFormatter): string[] {
  if (name === "deliverables") return mergeDeliverables(terms.deliverables).map(deliverableText);
  if (name === "rights" && terms.rights.length > 0) return terms.rights.map(rightText);
  return [termText(name, terms, money)];
}
