import { db } from "@/lib/db/db";
import { affected, inTransaction } from "@/lib/db/sql";
import { hashPassword } from "@/lib/password/hash";
import type { BrandScope } from "@/lib/session/scope";
import { brandScopeOf } from "@/lib/session/session";
import { Prisma } from "@/prisma/generated/client";
import { signBrandUp } from "./accounts";
import * as crowd from "./crowd";
import { DAY_MS } from "./moments";
import { DEMO_PASSWORD, SCALE_BRAND } from "./people";
import { relayAll } from "./relay";

/** Applications in one campaign, unless told otherwise. The crowd needs as many influencers. */
const CAMPAIGN_SIZE = 10_000;
/** Applications between two lines of progress. */
const REPORT_EVERY = 100_000;
/** How many campaigns are loaded at the same time. */
const AT_ONCE = 2;

/**
 * Adds `count` applications to the brand Scale & Sons, in new campaigns of `size`, with a few statements each. All checks
 * and triggers of the database stay on. The content has every status, round and decline reason, with offers, contracts, a
 * valid log and correct ledgers. Every event has its position, so nothing is left to relay. Can be called again for more.
 */
export async function loadScale(
  count: number,
  log: (line: string) => void,
  size = CAMPAIGN_SIZE,
): Promise<void> {
  const started = Date.now();
  await relayAll();
  const brand = await scaleBrand();
  await affected(crowd.people(Math.min(count, size), await hashPassword(DEMO_PASSWORD)));
  await affected(crowd.channels());
  const there = await db.campaign.count({ where: { brandId: brand.brandId } });
  const sizes = Array.from({ length: Math.ceil(count / size) }, (_, at) => Math.min(size, count - at * size));
  let loaded = 0;
  const queue = sizes.entries();
  const work = async () => {
    for (const [at, applications] of queue) {
      await loadCampaign(brand, there + at + 1, applications);
      loaded += applications;
      if (loaded % REPORT_EVERY === 0 || loaded === count)
        log(`${loaded} of ${count} applications loaded after ${Math.round((Date.now() - started) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await affected(VACUUM);
}

async function scaleBrand(): Promise<BrandScope> {
  const [{ email }] = SCALE_BRAND.members;
  const owner = await db.user.findUnique({ where: { email }, select: { id: true } });
  const scope = owner
    ? await brandScopeOf(owner.id)
    : (await signBrandUp(SCALE_BRAND, new Date(Date.now() - crowd.OPENED_AGO * DAY_MS)))[0];
  if (!scope) throw new Error(`${email} belongs to no brand`);
  return scope;
}

const VACUUM = Prisma.sql`
  VACUUM (ANALYZE) application, offer, alternative, event, event_text, event_position, contract, roster_place, ledger,
                   campaign, influencer, channel`;

/** Loads one campaign with its crowd, or nothing of it. */
function loadCampaign(brand: BrandScope, number: number, size: number): Promise<void> {
  return inTransaction(async (rows) => {
    for (const statement of crowd.campaign(brand, number, size)) await rows(statement);
  });
}
