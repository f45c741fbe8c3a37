import { Icon } from "@/components/ui/icon";
import { fixedNames, type FixedTerms } from "@/lib/terms/fixed";
import { NO_TERMS } from "@/lib/terms/terms";
import { type MoneyFormatter, TERM_LABELS, termText } from "@/lib/terms/wording";

/** The terms the campaign has fixed, as a locked list: the same in every offer (N19). Nothing if all are open. */
export function LockedTerms({ fixed, money }: { fixed: FixedTerms; money: MoneyFormatter }) {
  const names = fixedNames(fixed);
  if (names.length === 0) return null;
  const terms = { ...NO_TERMS, ...fixed };
  return (
    <div className="border-line border-t py-2">
      <p className="py-1 text-sm font-semibold">
        Fixed by the campaign <span className="text-muted pl-1 font-normal">the same in every offer</span>
      </p>
      <dl>
        {names.map((name) => (
          <div key={name} className="text-muted grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 py-1">
            <dt>{TERM_LABELS[name]}</dt>
            <dd className="flex items-start gap-2">
              <Icon name="lock" className="mt-0.5 h-3.5" />
              <span className="first-letter:uppercase">{termText(name, terms, money)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
