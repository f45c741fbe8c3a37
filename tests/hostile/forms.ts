import { randomBytes } from "node:crypto";
import { type FormState, PERSON_FIELD } from "@/lib/form/form";
import { ACTIONS } from "./build";
import { type Answer, cookiesOf, ORIGIN, type Request, send } from "./wire";

/** Name and value of each field, in order; a name may come twice. */
export type PostedFields = readonly (readonly [name: string, value: string])[];

/** The fields with these values replaced or added. */
export function having(fields: PostedFields, ...changed: PostedFields): PostedFields {
  return [...fields.filter(([name]) => !changed.some(([other]) => other === name)), ...changed];
}

/** With JavaScript React calls the action; before it arrives the browser posts the form itself. */
export const WAYS = ["script", "plain"] as const;
export type PostingWay = (typeof WAYS)[number];

export type Post = {
  page: string;
  fields: PostedFields;
  cookie?: string | undefined;
  headers?: Record<string, string | undefined>;
  way?: PostingWay;
  /** Whom the form was made for: by default whoever the cookie signs in. Null leaves it out. */
  person?: string | null;
  /** The `formKey` of the page's form, so that a page posted to plainly shows the answer in that form. */
  formKey?: string;
  port?: number;
};

/** What an action answered: the address it led to, or the form's state. Both are null if a page was rendered instead. */
export type Outcome = { answer: Answer; led: string | null; state: FormState | null };

/** What a browser sends with a form of one of our own pages. */
const FROM_HERE = { origin: ORIGIN, "sec-fetch-site": "same-origin" };

function actionNamed(name: string) {
  const action = ACTIONS.get(name);
  if (action === undefined) throw new Error(`the build has no action ${name}`);
  return action;
}

/** Posts a form to an action as a browser would. */
export async function post(name: string, asked: Post): Promise<Outcome> {
  return outcomeOf(await send(requestOf(name, asked)));
}

/** Whom each cookie signs in. */
const people = new Map<string, string>();

/** From now on the forms that are posted with this cookie are this person's, as on every page of theirs. */
export function isOf(cookie: string, userId: string): string {
  people.set(cookie, userId);
  return cookie;
}

/** The request that posts a form. */
export function requestOf(name: string, asked: Post): Request & { parts: PostedFields } {
  const { page, cookie, headers, way = "script", formKey = MADE_UP_KEY, port } = asked;
  const { person = people.get(cookie ?? "") ?? null } = asked;
  const fields = person === null ? asked.fields : [...asked.fields, [PERSON_FIELD, person] as const];
  const parts = way === "script" ? called(fields) : submitted(name, fields, formKey);
  const { type, body } = multipart(parts);
  return {
    method: "POST",
    path: page,
    cookie,
    port,
    headers: {
      ...FROM_HERE,
      "content-type": type,
      ...(way === "script" ? { "next-action": actionNamed(name).id, accept: "text/x-component" } : {}),
      ...headers,
    },
    body,
    parts,
  };
}

/**
 * The parts of a call by React: part 0 holds the arguments, and the second of them is the form, in parts of its own.
 */
function called(fields: PostedFields): PostedFields {
  return [
    ...fields.map(([field, value]) => [`_1_${field}`, value] as const),
    ["0", JSON.stringify([{ status: "idle" }, "$K1"])],
  ];
}

const MADE_UP_KEY = "k0123456789abcdef";

/** The parts of a form posted by the browser. */
function submitted(name: string, fields: PostedFields, formKey: string): PostedFields {
  const { id } = actionNamed(name);
  return [
    ["$ACTION_REF_1", ""],
    ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
    ["$ACTION_1:1", JSON.stringify([{ status: "idle" }])],
    ["$ACTION_KEY", formKey],
    ...fields,
  ];
}

/** The key by which React knows the form of this action on a page; only with it does the page show the answer. */
export async function formKeyOn(page: string, name: string, cookie: string | undefined): Promise<string> {
  const { body } = await send({ path: page, cookie });
  const [, after = ""] = body.split(actionNamed(name).id);
  const key = /name="\$ACTION_KEY" value="(\w+)"/.exec(after)?.[1];
  if (key === undefined) throw new Error(`${page} has no form of ${name}`);
  return key;
}

export function multipart(fields: PostedFields): { type: string; body: string } {
  const boundary = `----hostile${randomBytes(12).toString("hex")}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: `${parts.join("")}--${boundary}--\r\n`,
  };
}

export function outcomeOf(answer: Answer): Outcome {
  const { "x-action-redirect": byScript, location } = answer.headers;
  const led = typeof byScript === "string" ? byScript.replace(/;(push|replace)$/, "") : (location ?? null);
  return { answer, led, state: stateIn(answer.body) };
}

/** The value that an action returned, from React's answer: the row that row 0 names. */
function stateIn(body: string): FormState | null {
  const row = /^0:\{"a":"\$@([0-9a-f]+)"/m.exec(body)?.[1];
  const value = row && new RegExp(`${row}:(\\{"status".*\\})$`, "m").exec(body)?.[1];
  return value ? (JSON.parse(value) as FormState) : null;
}

/** An outcome in one word: "led", "done", "invalid", the name of a refusal, or "page". */
export function wordFor({ led, state }: Outcome): string {
  if (state?.status === "refused") return state.refusal.name;
  if (state !== null) return state.status;
  return led === null ? "page" : "led";
}

/** The session that an answer started. */
export function sessionOf({ answer }: Outcome): string {
  const cookie = cookiesOf(answer).find((one) => one.startsWith("parley-session=") && !one.endsWith("="));
  if (cookie === undefined)
    throw new Error(`no session was started: ${answer.status} ${answer.body.slice(0, 400)}`);
  return cookie;
}
