// Grip on what React sends when a form is posted.
// Reason: React reads far more than our forms send (functions, maps, paths into objects). It treats what it cannot
// read as a failure of the server, and some of what it could read has been used for attacks. The format is React's
// own and not documented.
// Measured: without it, most of the broken posts in tests/hostile/forgeries.ts are answered with 500.
// Goes when: React refuses a post that it cannot read, in a way that can be told from a failure.

/** How a form appears among the arguments of a call; its fields are parts of their own, such as "_1_email". */
const FORM = /^\$K[0-9a-f]+$/;
/**
 * A string that has a meaning to React begins with a dollar. In strings that a person wrote, a dollar at the start is
 * doubled.
 */
const MEANT = /^\$(?!\$|undefined$)/;
/** The state of a form (FormState) is an object of objects of lists of strings. */
const MAX_DEPTH = 4;

/** The most bytes in the head of a part. It names the field, and browsers put nothing else there. */
const MAX_HEAD = 1000;

/**
 * Whether every part of a posted `body` (its bytes as Latin-1) begins with a short head of visible characters, as
 * browsers write it. `type` is the Content-Type with the boundary. Code that reads the form later would fail on any
 * other head.
 */
export function hasPlainHeads(body: string, type: string): boolean {
  const [, boundary] = /boundary="?([^";,\s]+)/.exec(type) ?? [];
  if (boundary === undefined) return false;
  const parts = body.split(`--${boundary}\r\n`).slice(1);
  return parts.every((part) => {
    const end = part.indexOf("\r\n\r\n");
    return end >= 0 && end <= MAX_HEAD && /^[\r\n\x20-\x7e\x80-\xff]*$/.test(part.slice(0, end));
  });
}

/**
 * Whether `form` holds exactly what React sends with one of our forms: the previous state and the form itself.
 * Anything else is refused as the sender's mistake before React reads it (see the reason above). `calls` means that
 * the request names the action in its header, as scripts do, and not in the form, as browsers do without JavaScript.
 */
export function isWhole(form: FormData, calls: boolean): boolean {
  return calls ? isCall(form) : isSubmission(form);
}

/** Part "0" holds the arguments; all others are the form's fields. */
function isCall(form: FormData): boolean {
  const [state, fields, ...more] = listIn(form, "0");
  if (more.length > 0 || !isState(state) || typeof fields !== "string" || !FORM.test(fields)) return false;
  return [...form.keys()].every((name) => name === "0" || name.startsWith("_"));
}

/** One part refers to the action and says that it has arguments; another holds them: the previous state. */
function isSubmission(form: FormData): boolean {
  const names = [...form.keys()].filter((name) => name.startsWith("$"));
  const [, prefix] = /^\$ACTION_REF_(\d+)$/.exec(names[0] ?? "") ?? [];
  if (prefix === undefined) return false;
  const [action, bound] = [`$ACTION_${prefix}:0`, `$ACTION_${prefix}:1`];
  const known = [`$ACTION_REF_${prefix}`, action, bound, "$ACTION_KEY"];
  const [state, ...more] = listIn(form, bound);
  return (
    names.every((name) => known.includes(name)) &&
    isReference(form, action) &&
    isState(state) &&
    more.length === 0
  );
}

function isReference(form: FormData, name: string): boolean {
  const reference = jsonIn(form, name);
  return isObject(reference) && typeof reference.id === "string" && reference.bound === "$@1";
}

function isState(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value) && isPlain(value, MAX_DEPTH);
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === "string") return !MEANT.test(value);
  return !isObject(value) || (depth > 0 && Object.values(value).every((inner) => isPlain(inner, depth - 1)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The list in this part, or an empty list. */
function listIn(form: FormData, name: string): unknown[] {
  const value = jsonIn(form, name);
  return Array.isArray(value) ? value : [];
}

/** The parsed JSON of this part, if the part exists once and can be parsed. */
function jsonIn(form: FormData, name: string): unknown {
  const [text, ...more] = form.getAll(name);
  if (typeof text !== "string" || more.length > 0) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // there is no other way to check
  }
}
