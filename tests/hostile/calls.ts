import { ACCOUNT_CALLS } from "./calls/account";
import { BRAND_CALLS } from "./calls/brand";
import { CAMPAIGN_CALLS } from "./calls/campaign";
import { INFLUENCER_CALLS } from "./calls/influencer";
import { MOVE_CALLS } from "./calls/moves";
import type { Fields } from "./forms";
import type { Who, World } from "./people";
import type { Kind } from "./values";

/** One post ready to be sent. `cookie`, where it is not the usual one, is of somebody made for this post alone. */
export type Target = { page: string; fields: Fields; cookie?: string | undefined };

/** What one action is to everyone. */
export type Call = {
  /** Who may; for each of them a target is prepared and the post changes something. */
  may: readonly Who[];
  /** What those read who may not; nothing changes. Everyone is in `may` or here. */
  denied: Partial<Record<Who, string>>;
  /** Those who are denied send a post of their own, instead of one that somebody may send who may. */
  isOwn?: true;
  /** A post that this person may send. */
  prepare(world: World, who: Who): Promise<Target>;
  /** Every field the post has, and what it is made for. */
  kinds: Readonly<Record<string, Kind>>;
  /** Sent without any field it does the same, or what stands here. */
  bare?: "same" | "nothing";
  /** It carries an idempotency key. */
  isKeyed?: true;
};

/** Every action of the application. One that is not here fails the tests. */
export const CALLS: Readonly<Record<string, Call>> = {
  ...ACCOUNT_CALLS,
  ...BRAND_CALLS,
  ...CAMPAIGN_CALLS,
  ...INFLUENCER_CALLS,
  ...MOVE_CALLS,
};
