import { Card } from "@/components/ui/card";
import { movesOf } from "./moves";
import { NegotiationBody, termsTitle } from "./negotiation-body";
import type { Sight } from "./sight";
import { TermsList } from "./terms-list";

/** One negotiation as a page of its own: the thread, and beside it (on a phone below it) the moves and the terms. */
export function NegotiationPage({ sight }: { sight: Sight }) {
  const { standing, ending, money } = sight;
  const moves = movesOf(sight);
  return (
    <div className="negotiation-page">
      <div className="min-w-0">
        <NegotiationBody sight={sight} />
      </div>
      <aside className="negotiation-aside" aria-label="Moves and terms">
        {moves && <div className="negotiation-moves">{moves}</div>}
        <Card title={termsTitle(ending?.kind ?? null)} className="max-lg:hidden">
          <TermsList terms={standing.terms} money={money} />
        </Card>
      </aside>
    </div>
  );
}
