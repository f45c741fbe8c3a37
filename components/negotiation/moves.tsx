import { ButtonLink } from "@/components/ui/button";
import { feeWords } from "@/lib/negotiation/call";
import { type MoveKind } from "@/lib/negotiation/negotiation";
import { countersLeft } from "@/lib/negotiation/thread";
import { AcceptEffect } from "./accept-effect";
import { AcceptForm } from "./accept-form";
import { DeclineForm, WithdrawForm } from "./ending-forms";
import type { Sight } from "./sight";

/**
 * What can be done now, at the bottom of a negotiation: the moves as links, each to its form at a URL of its own, or the
 * open form of a move that ends it. Null if there is nothing to do, and while a counteroffer is being written.
 */
export function movesOf(sight: Sight) {
  switch (sight.move) {
    case "accept":
      return <AcceptForm sight={sight} />;
    case "decline":
      return <DeclineForm sight={sight} />;
    case "withdraw":
      return <WithdrawForm sight={sight} />;
    case "counter":
      return null;
    case null:
      return sight.moves.length === 0 ? null : <Moves sight={sight} />;
  }
}

function Moves({ sight }: { sight: Sight }) {
  const { moves, money, standing, record, party } = sight;
  const isOnTurn = moves.includes("accept");
  return (
    <div className="grid gap-3">
      {isOnTurn && <AcceptEffect sight={sight} />}
      {/* Beside the thread the first one has a line to itself. */}
      <div className="flex flex-wrap items-center gap-2 lg:in-[aside]:*:first:basis-full lg:in-[aside]:*:nth-2:grow">
        {isOnTurn && (
          <MoveLink sight={sight} kind="accept" variant="primary" className="grow">
            {standing.alternatives.length > 2 ? "Accept one of three" : `Accept ${feeWords(standing, money)}`}
          </MoveLink>
        )}
        {moves.includes("counter") && (
          <MoveLink sight={sight} kind="counter" variant="secondary">
            Counter{" "}
            <span className="text-sm/5 font-normal opacity-80">
              {countersLeft(record.negotiation, party)} left
            </span>
          </MoveLink>
        )}
        {moves.includes("decline") && (
          <MoveLink sight={sight} kind="decline" variant="quiet">
            Decline
          </MoveLink>
        )}
        {moves.includes("withdraw") && <Withdrawal sight={sight} />}
      </div>
    </div>
  );
}

function Withdrawal({ sight }: { sight: Sight }) {
  const { otherName, party } = sight;
  const what = party === "brand" ? "offer" : "application";
  return (
    <>
      <p className="text-muted grow text-sm">
        Waiting for {otherName}’s reply. Until then you can withdraw your {what}.
      </p>
      <MoveLink sight={sight} kind="withdraw" variant="secondary">
        Withdraw
      </MoveLink>
    </>
  );
}

function MoveLink({
  sight,
  kind,
  ...rest
}: {
  sight: Sight;
  kind: MoveKind;
  variant: "primary" | "secondary" | "quiet";
  className?: string;
  children: React.ReactNode;
}) {
  return <ButtonLink href={sight.hrefs.move(kind)} scroll={false} prefetch={false} {...rest} />;
}
