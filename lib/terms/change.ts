import {
  type Deliverable,
  mergeDeliverables,
  type Right,
  RIGHT_KINDS,
  sameDue,
  sameTerm,
  type Terms,
} from "./terms";
import {
  commissionText,
  countText,
  daysText,
  deliverableText,
  dueText,
  exclusivityText,
  giftText,
  grantText,
  type MoneyFormatter,
  nameText,
  paymentText,
  RIGHT_LABELS,
  rightText,
} from "./wording";

/**
 * One difference between an offer and the one before it. For a replaced value, `label` says in lower case what
 * changed.
 */
export type Change =
  | { kind: "replaced"; label: string; before: string; after: string }
  | { kind: "added"; text: string }
  | { kind: "removed"; text: string };

/** A change as one line of plain text: "exclusivity none → 30 days". */
export function changeSentence(change: Change): string {
  return change.kind === "replaced" ? `${change.label} ${change.before} → ${change.after}` : change.text;
}

/**
 * Everything that `after` changed, fee first, as the history shows it: "fee $1,050 → $1,250" or "+ 1 story". Empty
 * exactly if both are the same terms. `money` formats minor units in the campaign's currency.
 */
export function changes(before: Terms, after: Terms, money: MoneyFormatter): Change[] {
  const found: Change[] = [];
  if (before.fee !== after.fee) found.push(replaced("fee", money(before.fee), money(after.fee)));
  found.push(...deliverableChanges(before.deliverables, after.deliverables));
  found.push(...rightChanges(before.rights, after.rights));
  if (!sameTerm("exclusivity", before, after))
    found.push(
      replaced("exclusivity", exclusivityText(before.exclusivity), exclusivityText(after.exclusivity)),
    );
  if (!sameTerm("gift", before, after)) found.push(giftChange(before, after, money));
  if (before.commissionBps !== after.commissionBps)
    found.push(
      replaced("commission", commissionText(before.commissionBps), commissionText(after.commissionBps)),
    );
  if (!sameTerm("payment", before, after))
    found.push(replaced("payment", paymentText(before.payment), paymentText(after.payment)));
  return found;
}

function replaced(label: string, before: string, after: string): Change {
  return { kind: "replaced", label, before, after };
}

function deliverableChanges(before: readonly Deliverable[], after: readonly Deliverable[]): Change[] {
  const found: Change[] = [];
  const arrived = mergeDeliverables(after);
  const take = (fits: (line: Deliverable) => boolean) => {
    const at = arrived.findIndex(fits);
    return at < 0 ? undefined : arrived.splice(at, 1)[0];
  };

  // Lines with the same due date are matched first, so that a changed quantity is not mistaken for a changed date.
  const unmatched = mergeDeliverables(before).filter((line) => {
    const match = take((other) => sameWork(line, other) && sameDue(line.due, other.due));
    if (match && match.quantity !== line.quantity) found.push(deliverableChange(line, match));
    return match === undefined;
  });
  for (const line of unmatched) {
    const moved = take((other) => sameWork(line, other));
    found.push(
      moved ? deliverableChange(line, moved) : { kind: "removed", text: `− ${deliverableText(line)}` },
    );
  }
  for (const line of arrived) found.push({ kind: "added", text: `+ ${deliverableText(line)}` });
  return found;
}

function sameWork(a: Deliverable, b: Deliverable): boolean {
  return a.platform === b.platform && a.format === b.format;
}

function deliverableChange(before: Deliverable, after: Deliverable): Change {
  const { platform, format } = after;
  if (sameDue(before.due, after.due)) {
    const more = after.quantity - before.quantity;
    return more > 0
      ? { kind: "added", text: `+ ${countText(more, platform, format)}` }
      : { kind: "removed", text: `− ${countText(-more, platform, format)}` };
  }
  if (before.quantity === after.quantity) {
    const name = nameText(after.quantity, platform, format);
    return replaced(`${name} due`, dueText(before.due), dueText(after.due));
  }
  return replaced("deliverable", deliverableText(before), deliverableText(after));
}

function rightChanges(before: readonly Right[], after: readonly Right[]): Change[] {
  return RIGHT_KINDS.flatMap((kind): Change[] => {
    const [old, now] = [before, after].map((rights) => rights.find((right) => right.kind === kind));
    if (old && now) return grantChange(old, now);
    if (now) return [{ kind: "added", text: `+ ${rightText(now)}` }];
    return old ? [{ kind: "removed", text: `− ${rightText(old)}` }] : [];
  });
}

/** Names only the days if nothing else differs. Two long lists of countries may read the same and still differ. */
function grantChange(old: Right, now: Right): Change[] {
  const isSameGround = groundOf(old) === groundOf(now);
  if (isSameGround && old.days === now.days) return [];
  const label = RIGHT_LABELS[now.kind].toLowerCase();
  const text = isSameGround ? ({ days }: Right) => daysText(days) : grantText;
  return [replaced(label, text(old), text(now))];
}

function groundOf({ territory }: Right): string {
  return territory === "worldwide" ? territory : [...new Set(territory)].sort().join();
}

function giftChange(before: Terms, after: Terms, money: MoneyFormatter): Change {
  if (before.gift && after.gift)
    return replaced("gifted product", giftText(before.gift, money), giftText(after.gift, money));
  if (after.gift) return { kind: "added", text: `+ ${giftText(after.gift, money)}` };
  return { kind: "removed", text: before.gift ? `− ${giftText(before.gift, money)}` : "− gifted product" };
}
