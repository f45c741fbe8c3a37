import { ACCOUNT_CALLS } from "./calls/account";
import { BRAND_CALLS } from "./calls/brand";
import { CAMPAIGN_CALLS } from "./calls/campaign";
import { INFLUENCER_CALLS } from "./calls/influencer";
import { MOVE_CALLS } from "./calls/moves";
import type { PostedFields } from "./forms";
import type { Who, World } from "./people";
import type { Kind } from "./values";

/** One post, ready to be sent. `cookie`, if given, belongs to somebody who was made only for this post. */
export type Target = { page: string; fields: PostedFields; cookie?: string | undefined };

/** What one action does for everyone. */
export type ActionRow = {
  /** Who may send it. For each of them a post is prepared that changes something. */
  may: readonly Who[];
  /** Who may not, and the answer they get. Nothing changes. Everyone is in `may` or here. */
  denied: Partial<Record<Who, string>>;
  /** Those who are denied send a post of their own, not one of somebody who may. */
  isOwn?: true;
  /** A post that this person may send. */
  prepare(world: World, who: Who): Promise<Target>;
  /** Every field of the post, and what it is for. */
  kinds: Readonly<Record<string, Kind>>;
  /** What it does when it is sent without any fields. */
  bare?: "same" | "nothing";
  /** It carries an idempotency key. */
  isKeyed?: true;
};

/** Every action of the application. The tests fail if one is missing. */
export const CALLS: Readonly<Record<string, ActionRow>> = {
  ...ACCOUNT_CALLS,
  ...BRAND_CALLS,
  ...CAMPAIGN_CALLS,
  ...INFLUENCER_CALLS,
  ...MOVE_CALLS,
};
