import { DECLINE_REASONS } from "@/lib/negotiation/ending";
import type { Move } from "@/lib/negotiation/negotiation";
import { MAX_OFFER_NUMBER } from "@/lib/negotiation/thread";
import type { Party } from "@/lib/party/party";
import { TERM_NAMES, type Terms } from "@/lib/terms/terms";
import {
  countText,
  daysText,
  exclusivityText,
  paymentText,
  percentText,
  RIGHT_LABELS,
} from "@/lib/terms/wording";
import { type Chance, inTurn } from "./chance";
import { changedTerm, isFixedRate, newRight, type Scene } from "./scene";
import {
  APPLYING,
  CHANGING,
  COUNTERING,
  DECLINE_NOTES,
  INFLUENCER_DECLINES,
  LAST_WORDS,
  type Saying,
  SECOND_WAY,
  WITHDRAWALS,
} from "./words";

/** Finds words for the people of one campaign that are true of their offers, without repeating itself. */
export type Narrator = ReturnType<typeof narratorOf>;

/** How many counteroffers come without a message, and how many speak of what they change besides the fee. */
const SILENT = 0.15;
const OUTSPOKEN = 0.8;

export function narratorOf(chance: Chance) {
  const saying = <S extends Saying<string | null>>(pool: readonly S[]) => {
    const next = inTurn(pool, chance);
    return (scene: Scene): S => next(({ when }) => when?.(scene) ?? true);
  };
  const bySide = <S extends Saying<string | null>>(pools: Record<Party, readonly S[]>) => ({
    brand: saying(pools.brand),
    influencer: saying(pools.influencer),
  });
  const applying = saying(APPLYING);
  const countering = bySide(COUNTERING);
  const changing = TERM_NAMES.map((name) => ({
    name,
    brand: CHANGING.brand[name] && saying(CHANGING.brand[name]),
    influencer: CHANGING.influencer[name] && saying(CHANGING.influencer[name]),
  }));
  const lastWords = bySide(LAST_WORDS);
  const reasons = inTurn(DECLINE_REASONS, chance);
  const notes = {
    "budget-mismatch": saying(DECLINE_NOTES["budget-mismatch"]),
    "wrong-audience": saying(DECLINE_NOTES["wrong-audience"]),
    "not-right-fit": saying(DECLINE_NOTES["not-right-fit"]),
    other: saying(DECLINE_NOTES.other),
  };
  const turningDown = saying(INFLUENCER_DECLINES);
  const withdrawing = bySide(WITHDRAWALS);

  const wordsFor = (scene: Scene): string => {
    if (scene.number === 0) return applying(scene).says;
    const by = sideOf(scene);
    if (scene.number >= MAX_OFFER_NUMBER - 1) return lastWords[by](scene).says;
    const changed = changedTerm(scene);
    const ofTheChange = changing.find(({ name }) => name === changed)?.[by];
    if (ofTheChange && chance.is(OUTSPOKEN)) return ofTheChange(scene).says;
    return chance.is(SILENT) ? "" : countering[by](scene).says;
  };

  return {
    says: (scene: Scene): string => {
      const words = filled(wordsFor(scene), scene);
      return scene.isDouble ? `${words} ${SECOND_WAY}`.trim() : words;
    },
    declines: (scene: Scene): Move => {
      const reason = reasons((one) => !isFixedRate(scene) || one !== "budget-mismatch");
      return { kind: "decline", reason, note: notes[reason](scene).says ?? undefined };
    },
    turnsDown: (scene: Scene): Move => {
      const { reason, says } = turningDown(scene);
      return { kind: "decline", reason, note: says ?? undefined };
    },
    withdraws: (by: Party, scene: Scene): Move => ({
      kind: "withdraw",
      note: withdrawing[by](scene).says ?? undefined,
    }),
  };
}

function sideOf({ number }: Scene): Party {
  return number % 2 === 1 ? "brand" : "influencer";
}

/** The words with what the offer says in place of {work}, {right} and the like. */
function filled(words: string, scene: Scene): string {
  const { campaign, influencer, terms } = scene;
  const { brand, name } = campaign;
  const right = newRight(scene);
  const places: Record<string, string> = {
    brand,
    campaign: name,
    place: influencer.location.split(",")[0] ?? influencer.location,
    work: workText(terms),
    right: right ? `${RIGHT_LABELS[right.kind].toLowerCase()} for ${daysText(right.days)}` : "",
    exclusivity: exclusivityText(terms.exclusivity),
    commission: percentText(terms.commissionBps),
    payment: paymentText(terms.payment),
  };
  return words.replace(/\{(\w+)\}/g, (_, place: string) => {
    const found = places[place];
    if (!found) throw new Error(`the demo has nothing to say for {${place}}: ${words}`);
    return found;
  });
}

function workText({ deliverables }: Terms): string {
  const pieces = deliverables.map(({ quantity, platform, format }) => countText(quantity, platform, format));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(pieces);
}
