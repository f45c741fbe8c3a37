import clsx from "clsx";
import { Card } from "@/components/ui/card";
import { movesOf } from "./moves";
import { NegotiationBody, termsTitle } from "./negotiation-body";
import type { Sight } from "./sight";
import { StandingTermsList } from "./standing-terms";

/** The moves: a sheet at the bottom of the screen; on a wide page a card beside the thread. */
const MOVES = clsx(
  "sticky bottom-tab-bar z-10 -mx-gutter max-h-[calc(100dvh-8rem)] overflow-y-auto border-t border-line bg-surface px-gutter py-3.5 shell:bottom-0",
  "lg:static lg:mx-0 lg:max-h-none lg:overflow-visible lg:rounded-lg lg:border lg:px-5 lg:pt-4 lg:pb-5",
);

/** One negotiation as a page of its own: the thread, and beside it (on a phone below it) the moves and the terms. */
export function NegotiationPage({ sight }: { sight: Sight }) {
  const { ending } = sight;
  const moves = movesOf(sight);
  if (sight.move === "counter" && sight.moves.includes("counter"))
    return (
      <div className="max-w-248">
        <NegotiationBody sight={sight} />
      </div>
    );
  return (
    <div className="grid max-w-6xl gap-5 lg:grid-cols-[minmax(0,1fr)_23rem] lg:gap-10">
      <div className="min-w-0 lg:[--gutter:0px]">
        <NegotiationBody sight={sight} isPage />
      </div>
      <aside
        className="grid content-start gap-4 max-lg:contents lg:sticky lg:top-5 lg:max-h-[calc(100dvh-2.5rem)] lg:overflow-y-auto"
        aria-label="Moves and terms"
      >
        {moves && <div className={MOVES}>{moves}</div>}
        <Card title={termsTitle(ending?.kind ?? null)} className="max-lg:hidden">
          <StandingTermsList sight={sight} />
        </Card>
      </aside>
    </div>
  );
}
