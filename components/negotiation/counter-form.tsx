import { Banner } from "@/components/ui/banner";
import { SubmitButton } from "@/components/ui/button";
import { MoneyField, TextField } from "@/components/ui/text-field";
import { moneyInput } from "@/lib/money/money";
import { sendCounteroffer } from "@/lib/negotiation/actions";
import { lastCounterWords } from "@/lib/negotiation/call";
import { MAX_GIFT_NAME } from "@/lib/negotiation/limits";
import { may } from "@/lib/role/role";
import { AnywayField } from "./answers";
import { FeeEffect } from "./fee-effect";
import { MoveActions, MoveFrame } from "./move-frame";
import { OfferFields } from "./offer-fields";
import type { Sight } from "./sight";

/** A counteroffer, filled with the standing terms: what is not changed is carried forward (N2). */
export function CounterForm({ sight }: { sight: Sight }) {
  const { record, standing, otherName, money, now, party } = sight;
  const last = lastCounterWords(record.negotiation, party, otherName);
  return (
    <MoveFrame
      sight={sight}
      kind="counter"
      action={sendCounteroffer}
      label="Counteroffer"
      className="counter-form"
    >
      <div className="grid gap-1">
        <h2 className="text-lg">
          Counter {otherName}’s {money(standing.terms.fee)}
        </h2>
        <p className="text-muted">Change what you want; the rest stays as it is in the standing offer.</p>
      </div>
      {last && (
        <Banner tone="amber" icon="info">
          <p>{last}</p>
        </Banner>
      )}
      <Fee sight={sight} />
      <OfferFields
        terms={standing.terms}
        now={now}
        gift={<GiftFields sight={sight} />}
        messageLabel={`Message to ${otherName}`}
        messageHint="Why this is fair, what you can add. It goes with the offer and stays."
      />
      <div className="move-bar">
        <AnywayField />
        <MoveActions sight={sight}>
          <SubmitButton className="grow" pendingLabel="Sending…">
            Send counteroffer
          </SubmitButton>
        </MoveActions>
      </div>
    </MoveFrame>
  );
}

function Fee({ sight }: { sight: Sight }) {
  const { record, standing, money, role } = sight;
  const own = record.negotiation.offers.findLast((offer) => offer.by === sight.party);
  const field = (
    <MoneyField
      name="fee"
      label="Fee"
      prefix={record.currency}
      className="max-w-60"
      hint={own && `Your last offer was ${money(own.terms.fee)}.`}
      defaultValue={moneyInput(standing.terms.fee, record.currency)}
    />
  );
  if (!record.budget || !role) return field;
  return (
    <FeeEffect
      budget={record.budget}
      currency={record.currency}
      fee={standing.terms.fee}
      mayOverride={may(role, "override-budget")}
    >
      {field}
    </FeeEffect>
  );
}

function GiftFields({ sight: { record, standing } }: { sight: Sight }) {
  const gift = standing.terms.giftedProduct;
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        name="giftName"
        label="Gifted product"
        optional
        maxLength={MAX_GIFT_NAME}
        defaultValue={gift?.name}
      />
      <MoneyField
        name="giftValue"
        label="Its value"
        prefix={record.currency}
        optional
        defaultValue={gift ? moneyInput(gift.value, record.currency) : undefined}
      />
    </div>
  );
}
