import { appended, type EventColumns } from "@/lib/event/statement";
import type { BrandScope } from "@/lib/session/scope";
import { Prisma } from "@/prisma/generated/client";
import type { CampaignHappeningKind } from "../happening";

// The parts that all statements about a campaign share for writing to its log.

/** Which campaign is written, and by whom. `at` replaces the database's clock, for demo content and tests. */
export type CampaignWrite = {
  readonly scope: BrandScope;
  readonly campaignId: string;
  readonly at: Date | null;
};

/** When it happens. Read after the locks are held, so that a campaign's log is in the order of its clock. */
export function clock({ at }: CampaignWrite): Prisma.Sql {
  return Prisma.sql`coalesce(${at}::timestamptz, clock_timestamp())`;
}

type EventInput = {
  readonly kind: CampaignHappeningKind;
  /** When it happened; the payload is JSON text. */
  readonly at: Prisma.Sql;
  readonly payload?: Prisma.Sql;
};

/** An event of a campaign or its roster: something this person did. */
export function eventOf(
  { scope, campaignId }: CampaignWrite,
  { kind, at, payload = Prisma.sql`'{}'` }: EventInput,
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

/**
 * Appends the rows of the CTE `happened` (kind, at, payload, seq, hash) to the campaign's log. `keyed` are its columns
 * for the idempotency key and its digest, if it has them.
 */
export function appendHappened(
  writing: CampaignWrite,
  keyed: { key?: Prisma.Sql; keyDigest?: Prisma.Sql } = {},
): Prisma.Sql {
  const event = eventOf(writing, { kind: "created", at: Prisma.sql`h.at`, payload: Prisma.sql`h.payload` });
  return appended(
    { ...event, kind: Prisma.sql`h.kind` },
    {
      from: Prisma.sql`happened h`,
      brandId: Prisma.sql`${writing.scope.brandId}::uuid`,
      seq: Prisma.sql`h.seq`,
      hash: Prisma.sql`h.hash`,
      ...keyed,
    },
  );
}
