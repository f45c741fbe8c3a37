import { randomBytes, randomUUID } from "node:crypto";
import type { Role } from "@/lib/role/role";
import { isOf, type Outcome, post, type PostedFields, sessionOf, wordFor } from "./forms";
import { row } from "./store";

/**
 * Everyone who may try: our brand's three roles, an influencer who negotiates with it, and those who have no part in
 * that.
 */
export const EVERYONE = [
  "stranger", // signed out
  "reviewer",
  "manager",
  "owner",
  "influencer",
  "foreignOwner",
  "foreignInfluencer",
  "leaver", // belonged to our brand until an owner removed them
] as const;
export type Who = (typeof EVERYONE)[number];

export type Visitor = { cookie: string | undefined; email: string; userId: string };
export type World = { people: Record<Who, Visitor>; brandId: string; foreignBrandId: string; mark: string };

export const PASSWORD = "quiet marble staircase";

/** A mark in the names of what only our brand may see, to find pages that show it to others. */
function newMark() {
  return `sealed${randomBytes(4).toString("hex")}`;
}

function newEmail() {
  return `${randomBytes(6).toString("hex")}@hostile.example`;
}
export function newKey() {
  return randomUUID();
}

/** Posts a form that must succeed. */
export async function done(
  name: string,
  page: string,
  fields: PostedFields,
  cookie?: string,
): Promise<Outcome> {
  const outcome = await post(name, { page, fields, cookie });
  const word = wordFor(outcome);
  if (word === "led" || word === "done") return outcome;
  throw new Error(`${name} answered ${word}: ${outcome.answer.status} ${outcome.answer.body.slice(0, 1500)}`);
}

async function known(email: string, outcome: Outcome): Promise<Visitor> {
  const { id } = await row<{ id: string }>("SELECT id FROM user_account WHERE email = $1", [email]);
  return { cookie: isOf(sessionOf(outcome), id), email, userId: id };
}

export async function newOwner(brandName: string): Promise<Visitor> {
  const email = newEmail();
  const fields: PostedFields = [
    ["brandName", brandName],
    ["name", "Olive Brand"],
    ["email", email],
    ["password", PASSWORD],
  ];
  return known(email, await done("signUpBrand", "/sign-up/brand", fields));
}

/** A profile's form as an influencer fills it in. */
export function profileFields(handle: string): PostedFields {
  return [
    ["name", "Iris Field"],
    ["handle", handle],
    ["location", "Lisbon"],
    ["bio", "Cooks on camera."],
    ["categories", "Food"],
    ["channels.instagram.handle", handle],
    ["channels.instagram.followers", "41,200"],
    ["channels.instagram.engagement", "4.8"],
  ];
}

export function newHandle() {
  return `h${randomBytes(8).toString("hex")}`;
}

async function newInfluencer(): Promise<Visitor> {
  const email = newEmail();
  const fields: PostedFields = [...profileFields(newHandle()), ["email", email], ["password", PASSWORD]];
  return known(email, await done("signUpInfluencer", "/sign-up/influencer", fields));
}

/** The token of a fresh invitation for `email`. */
export async function invite(owner: Visitor, role: Role, email: string): Promise<string> {
  const fields: PostedFields = [
    ["email", email],
    ["role", role],
  ];
  const { state } = await done("inviteMember", "/members", fields, owner.cookie);
  const token = state?.status === "done" ? state.link?.split("/").at(-1) : undefined;
  if (token === undefined) throw new Error("no link came back");
  return token;
}

export function joinFields(token: string): PostedFields {
  return [
    ["token", token],
    ["name", "Noor Member"],
    ["password", PASSWORD],
  ];
}

export async function newMember(owner: Visitor, role: Role): Promise<Visitor> {
  const email = newEmail();
  const token = await invite(owner, role, email);
  return known(email, await done("joinBrand", `/invite/${token}`, joinFields(token)));
}

async function newLeaver(owner: Visitor): Promise<Visitor> {
  const member = await newMember(owner, "manager");
  await done("removeMember", "/members", [["userId", member.userId]], owner.cookie);
  return member;
}

/** The same person in another browser. */
export async function signedInAgain(person: Visitor): Promise<Visitor> {
  const fields: PostedFields = [
    ["email", person.email],
    ["password", PASSWORD],
  ];
  return { ...person, cookie: isOf(sessionOf(await done("signIn", "/sign-in", fields)), person.userId) };
}

/** Somebody new in the same role. */
export function another(world: World, who: Who): Promise<Visitor> {
  switch (who) {
    case "stranger":
      throw new Error("a stranger has no account");
    case "reviewer":
    case "manager":
    case "owner":
      return newMember(world.people.owner, who);
    case "influencer":
    case "foreignInfluencer":
      return newInfluencer();
    case "foreignOwner":
      return newOwner("Another brand");
    case "leaver":
      return newLeaver(world.people.owner);
  }
}

async function newWorld(): Promise<World> {
  const mark = newMark();
  const owner = await newOwner(`Brand ${mark}`);
  const foreignOwner = await newOwner("Foreign brand");
  const brandOf = async ({ userId }: Visitor) =>
    (await row<{ id: string }>("SELECT brand_id AS id FROM member WHERE user_id = $1", [userId])).id;
  return {
    people: {
      stranger: { cookie: undefined, email: newEmail(), userId: newKey() },
      reviewer: await newMember(owner, "reviewer"),
      manager: await newMember(owner, "manager"),
      owner,
      influencer: await newInfluencer(),
      foreignOwner,
      foreignInfluencer: await newInfluencer(),
      leaver: await newLeaver(owner),
    },
    brandId: await brandOf(owner),
    foreignBrandId: await brandOf(foreignOwner),
    mark,
  };
}

let made: Promise<World> | undefined;

/** Two brands and their people, made once over HTTP with the real forms. */
export function theWorld(): Promise<World> {
  return (made ??= newWorld());
}
