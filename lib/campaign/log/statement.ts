import { appended, type EventColumns } from "@/lib/event/statement";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignHappeningKind } from "../happening";

// What every statement about a campaign says about its log.

/** Which campaign, and by whom. `at` is another clock than the database's, for demo content and tests. */
export type Writing = {
  readonly scope: BrandScope;
  readonly campaignId: string;
  readonly at: Date | null;
};

/** When it happens: asked once the locks are held, so that a campaign's log and its clock have one order. */
export function clock({ at }: Writing): Prisma.Sql {
  return Prisma.sql`coalesce(${at}::timestamptz, clock_timestamp())`;
}

type Told = {
  readonly kind: CampaignHappeningKind;
  /** When it happened, and its payload as JSON text. */
  readonly at: Prisma.Sql;
  readonly payload?: Prisma.Sql;
};

/** An event of a campaign's, or of its roster's: what this person did. */
export function eventOf(
  { scope, campaignId }: Writing,
  { kind, at, payload = Prisma.sql`'{}'` }: Told,
): EventColumns {
  return {
    subject: kind === "finalised" ? "roster" : "campaign",
    id: Prisma.sql`${campaignId}::uuid`,
    kind: Prisma.sql`${kind}::text`,
    actor: Prisma.sql`'person'`,
    party: Prisma.sql`'brand'`,
    actorId: Prisma.sql`${scope.userId}::uuid`,
    offerNumber: Prisma.sql`NULL::smallint`,
    at,
    payload,
  };
}

/** Appends the rows of the CTE `happened` (kind, at, payload, seq, hash) to the campaign's log. */
export function appendHappened(writing: Writing): Prisma.Sql {
  const event = eventOf(writing, { kind: "created", at: Prisma.sql`h.at`, payload: Prisma.sql`h.payload` });
  return appended(
    { ...event, kind: Prisma.sql`h.kind` },
    {
      from: Prisma.sql`happened h`,
      brandId: Prisma.sql`${writing.scope.brandId}::uuid`,
      seq: Prisma.sql`h.seq`,
      hash: Prisma.sql`h.hash`,
    },
  );
}
