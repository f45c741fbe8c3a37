import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { affected, rows } from "@/lib/db/sql";
import { env } from "@/lib/env/env";
import { fieldOf, type FormValues, PERSON_FIELD } from "@/lib/form/form";
import { isId } from "@/lib/id/id";
import type { Refusal } from "@/lib/refusal/refusal";
import { may, type Permission, type Role } from "@/lib/role/role";
import { shownEmail } from "@/lib/text/email";
import { unreadOf } from "@/lib/unread/statement";
import { Prisma } from "@/prisma/generated/client";
import { type Denial, noBrand, noInfluencer } from "./denial";
import { homeOf } from "./landing";
import { comesFromHere } from "./origin";
import { PATH_HEADER } from "./path";
import type {
  BrandId,
  BrandScope,
  InfluencerId,
  InfluencerScope,
  SessionId,
  UserId,
  UserScope,
} from "./scope";
import { IDLE_DAYS, sessionCookieName, unseal } from "./token";

/** Who is signed in, and their place: a brand's member, an influencer, or neither (a removed member). */
export type Person = {
  scope: UserScope;
  name: string;
  email: string;
  brand: { scope: BrandScope; name: string } | null;
  influencer: { scope: InfluencerScope; handle: string } | null;
  /** True if the session's last recorded use is not recent, so that it should be recorded again. */
  isUnseen: boolean;
  /** Unread notifications, counted up to 100. */
  unread: number;
};

type PlaceRow = {
  user_id: string;
  user_name: string;
  email: string;
  brand_id: string | null;
  brand_name: string | null;
  role: Role | null;
  influencer_id: string | null;
  handle: string | null;
};

/**
 * The columns of a person and their place, from `JOINED`. SQL because every request waits for it: one round trip for
 * four tables.
 */
const PLACE = Prisma.sql`
  u.id AS user_id, u.name AS user_name, u.email, m.brand_id, b.name AS brand_name, m.role, i.id AS influencer_id, i.handle`;
const JOINED = Prisma.sql`
  LEFT JOIN member m ON m.user_id = u.id
  LEFT JOIN brand b ON b.id = m.brand_id
  LEFT JOIN influencer i ON i.user_id = u.id`;

/**
 * The person behind this request's cookie, with what the frame around every page shows of them; null if nobody is
 * signed in. One query per request: a revoked session, a changed role or a lost place takes effect at the next
 * request.
 */
export const signedIn = cache(async (): Promise<Person | null> => {
  const sealed = (await cookies()).get(sessionCookieName())?.value;
  const token = sealed === undefined ? null : await unseal(sealed);
  if (token === null || !isId(token.userId) || !isId(token.sessionId)) return null;
  const [row] = await rows<PlaceRow & { unseen: boolean; unread: number }>(Prisma.sql`
    SELECT ${PLACE}, s.last_seen_at < now() - interval '5 minutes' AS unseen, ${unreadOf(Prisma.sql`u.id`)} AS unread
      FROM session s JOIN user_account u ON u.id = s.user_id ${JOINED}
     WHERE s.id = ${token.sessionId}::uuid AND s.user_id = ${token.userId}::uuid AND s.revoked_at IS NULL
       AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(days => ${IDLE_DAYS}::int)`);
  if (row === undefined) return null;
  return {
    scope: { kind: "user", userId: row.user_id as UserId, sessionId: token.sessionId as SessionId },
    name: row.user_name,
    email: row.email,
    brand: brandPlace(row),
    influencer: influencerPlace(row),
    isUnseen: row.unseen,
    unread: row.unread,
  };
});

function brandPlace(row: PlaceRow): Person["brand"] {
  return row.brand_id === null || row.role === null
    ? null
    : {
        scope: {
          kind: "brand",
          brandId: row.brand_id as BrandId,
          userId: row.user_id as UserId,
          role: row.role,
        },
        name: row.brand_name ?? "",
      };
}

function influencerPlace(row: PlaceRow): Person["influencer"] {
  return row.influencer_id === null
    ? null
    : {
        scope: {
          kind: "influencer",
          influencerId: row.influencer_id as InfluencerId,
          userId: row.user_id as UserId,
        },
        handle: row.handle ?? "",
      };
}

// For pages: a visitor without access is sent to sign in, or sees the not-found screen -----------------------------------

/** The signed-in person, for a page that any signed-in person may see. Redirects to sign-in. */
export async function requirePerson(): Promise<Person> {
  return (await signedIn()) ?? signInFirst();
}

/** The scope of the signed-in person. Redirects to sign-in. */
export async function requireUser(): Promise<UserScope> {
  return (await requirePerson()).scope;
}

/** The brand's scope, for a member with this permission. Redirects to sign-in; not found for anyone else. */
export async function requireBrand(permission: Permission = "review"): Promise<BrandScope> {
  const { brand } = await requirePerson();
  return brand !== null && may(brand.scope.role, permission) ? brand.scope : notFound();
}

/** The influencer's scope. Redirects to sign-in; not found for anyone else. */
export async function requireInfluencer(): Promise<InfluencerScope> {
  return (await requirePerson()).influencer?.scope ?? notFound();
}

// For route handlers that people open: a file, the rows of a list ----------------------------------------------------------

type Opened<Scope> = { ok: true; scope: Scope } | { ok: false; answer: Response };

/**
 * The brand's scope, for a member with this permission; otherwise the answer, which says why not. Redirects to sign-in.
 */
export async function openedByBrand(permission: Permission = "review"): Promise<Opened<BrandScope>> {
  const person = await requirePerson();
  const denial = noBrand(person, permission);
  return person.brand !== null && denial === null ? { ok: true, scope: person.brand.scope } : denied(denial);
}

/** The influencer's scope; otherwise the answer, which says why not. Redirects to sign-in. */
export async function openedByInfluencer(): Promise<Opened<InfluencerScope>> {
  const person = await requirePerson();
  return person.influencer !== null
    ? { ok: true, scope: person.influencer.scope }
    : denied(noInfluencer(person));
}

function denied(denial: Denial | null): { ok: false; answer: Response } {
  const text = denial === null ? "Not found." : `${denial.title}. ${denial.sentence}`;
  return { ok: false, answer: new Response(text, { status: 404, headers: { "Cache-Control": "no-store" } }) };
}

async function signInFirst(): Promise<never> {
  const path = (await headers()).get(PATH_HEADER);
  redirect(path === null ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

// For actions and route handlers: public endpoints, so each proves the origin and the scope itself ------------------------

export type Acting<Scope> = { ok: true; scope: Scope } | { ok: false; refusal: Refusal };

function refused(name: string, sentence: string) {
  return { ok: false, refusal: { name, sentence } } as const;
}

const SIGNED_OUT = refused(
  "signed-out",
  "You’ve been signed out. Sign in again in another tab, then send this again: what you typed is still here.",
);
const FOREIGN = refused(
  "foreign-origin",
  "This was not sent from one of Parley's own pages, so nothing was done.",
);
/** Says why this person may not do it. */
function notAllowed(denial: Denial | null) {
  return refused(
    "not-allowed",
    `${denial?.sentence ?? "You’re not allowed to do this."} Nothing was changed.`,
  );
}

/**
 * Null if the request comes from one of our own pages, otherwise the refusal. Every action without a scope calls this
 * first.
 */
export async function foreignOrigin(): Promise<Refusal | null> {
  const sent = await headers();
  const request = {
    origin: sent.get("origin"),
    host: sent.get("host"),
    fetchSite: sent.get("sec-fetch-site"),
  };
  return comesFromHere(request, env().APP_URL) ? null : FOREIGN.refusal;
}

/** What was sent by a form; null for a request of a page's script, which has none. */
type Sent = FormValues | null;

/**
 * Why this form is not the person's: somebody else was signed in when it was made, in another tab. Whoever sent it is told
 * who is signed in now. Null if it is theirs.
 */
function formOfAnother(sent: Sent, { scope, name, email }: Person) {
  const madeFor = sent === null ? scope.userId : fieldOf(sent, PERSON_FIELD);
  if (madeFor === scope.userId) return null;
  const now = `You’re signed in as ${name} (${shownEmail(email)}) now`;
  return madeFor === ""
    ? refused(
        "form-of-another",
        `${now}, and this form doesn’t say whose it is. Nothing was sent. Reload the page.`,
      )
    : refused(
        "form-of-another",
        `${now}, but this form was opened by someone else. Nothing was sent, and what you typed is still here. To send it, sign in as before in another tab.`,
      );
}

async function acting<Scope>(
  sent: Sent,
  scopeFor: (person: Person) => Scope | null | undefined,
  denialFor: (person: Person) => Denial | null = () => null,
): Promise<Acting<Scope>> {
  if ((await foreignOrigin()) !== null) return FOREIGN;
  const person = await signedIn();
  if (person === null) return SIGNED_OUT;
  const foreign = formOfAnother(sent, person);
  if (foreign !== null) return foreign;
  if (person.isUnseen) await markSeen(person.scope);
  const scope = scopeFor(person);
  return scope ? { ok: true, scope } : notAllowed(denialFor(person));
}

/**
 * Records that a session is in use, whenever somebody acts. Pages only read, so the browser reports its own use (see
 * Presence). SQL because the database's clock is later compared with it.
 */
async function markSeen({ sessionId }: UserScope): Promise<void> {
  await affected(Prisma.sql`UPDATE session SET last_seen_at = now() WHERE id = ${sessionId}::uuid`);
}

/**
 * The person's scope, if the form that was sent is theirs. Refuses: foreign-origin, signed-out, form-of-another.
 */
export function actingUser(sent: Sent): Promise<Acting<UserScope>> {
  return acting(sent, (person) => person.scope);
}

/** The brand's scope, for a member with this permission. Refuses the same, and not-allowed. */
export function actingBrand(sent: Sent, permission: Permission = "review"): Promise<Acting<BrandScope>> {
  return acting(
    sent,
    ({ brand }) => (brand !== null && may(brand.scope.role, permission) ? brand.scope : null),
    (person) => noBrand(person, permission),
  );
}

/** The influencer's scope. Refuses the same, and not-allowed. */
export function actingInfluencer(sent: Sent): Promise<Acting<InfluencerScope>> {
  return acting(sent, ({ influencer }) => influencer?.scope, noInfluencer);
}

// From the database, without a request's cookie -------------------------------------------------------------------------

async function placeOf(userId: string): Promise<PlaceRow | null> {
  if (!isId(userId)) return null;
  const [row] = await rows<PlaceRow>(
    Prisma.sql`SELECT ${PLACE} FROM user_account u ${JOINED} WHERE u.id = ${userId}::uuid`,
  );
  return row ?? null;
}

/** The first screen of somebody who has just signed in, when this request does not carry their cookie yet. */
export async function firstScreenOf(userId: string): Promise<string> {
  const row = await placeOf(userId);
  return homeOf({ brand: row && brandPlace(row), influencer: row && influencerPlace(row) });
}

/** The scope of a brand's member, or null. */
export async function brandScopeOf(userId: string): Promise<BrandScope | null> {
  const row = await placeOf(userId);
  return row === null ? null : (brandPlace(row)?.scope ?? null);
}

/** The scope of an influencer, or null. */
export async function influencerScopeOf(userId: string): Promise<InfluencerScope | null> {
  const row = await placeOf(userId);
  return row === null ? null : (influencerPlace(row)?.scope ?? null);
}
