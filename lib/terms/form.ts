import { parseWhole } from "@/lib/count/count";
import { fieldOf, type FormValues } from "@/lib/form/form";
import { type Currency, parseMoney } from "@/lib/money/money";
import { parsePercentBps } from "@/lib/percent/percent";
import { cleanLine } from "@/lib/text/text";
import { isDay } from "@/lib/time/time";
import { COUNTRY_CODES, type CountryCode, countryName, isCountry } from "./country";
import { isPastDay } from "./due";
import { type FixedTerms, isFixed } from "./fixed";
import { fieldName, type FormPlace, placesIn } from "./place";
import { FORMATS, PLATFORMS } from "./platform";
import { type Due, type Gift, RIGHT_KINDS, type RightKind, type TermName, type Terms } from "./terms";

/**
 * The context for reading a form's terms into the plain objects that the schema checks. Fields of the lead have plain
 * names ("fee", "deliverable.0.kind", "right.paid.days"). Those of a further alternative begin with its place
 * ("2.fee"), which is also the value of a field "alternative". A line of deliverables has the same kind in all
 * alternatives, which the lead's field gives. If there are several alternatives, a quantity of 0 in one of
 * them leaves the line out of it. A term that the campaign fixes needs no fields.
 */
export type FormContext = {
  readonly currency: Currency;
  readonly fixed: FixedTerms;
  /** When the form is read, and the due days of the offer being answered, which may have passed by now (N22). */
  readonly now: Date;
  readonly kept?: readonly string[];
  /** In an application, the gift is one of the campaign's products, chosen by its id in the field "product". */
  readonly products?: readonly { readonly id: string; readonly name: string; readonly value: number }[];
};

export type FieldIssue = { path: readonly string[]; message: string };

const TERM_FIELDS: Record<TermName, string> = {
  fee: "fee",
  deliverables: "deliverables",
  rights: "rights",
  exclusivity: "exclusivityDays",
  gift: "giftName",
  commission: "commission",
  payment: "paymentDays",
};

/** The name of the field in a campaign's form that says whether a term is open or fixed (N19). */
export function choiceName(term: TermName): string {
  return `term.${term}`;
}

/** The field beside which an issue with a whole term is shown. */
export function fieldFor(place: FormPlace, term: TermName): string {
  return fieldName(place, TERM_FIELDS[term]);
}

/** What the names of a term's fields begin with. */
const FIELD_STEMS: Record<TermName, RegExp> = {
  fee: /^fee$/,
  deliverables: /^deliverable/,
  rights: /^right/,
  exclusivity: /^exclusivity/,
  gift: /^(?:gift|product)/,
  commission: /^commission$/,
  payment: /^(?:deposit|payment)/,
};

/** True if this is one of the fields for fixing this term in a campaign's form. */
export function isFieldOf(term: TermName, field: string): boolean {
  const prefix = fieldName("fixed", "");
  return field.startsWith(prefix) && FIELD_STEMS[term].test(field.slice(prefix.length));
}

/**
 * What was read: a plain object for the schema, the issues with what could not be read, and the field for a path in
 * the object.
 */
type Plain = {
  plain: Record<keyof Terms, unknown>;
  issues: FieldIssue[];
  fieldAt: (path: readonly PropertyKey[]) => string;
};

/** Reads the fields of one alternative. Anything that is not a number becomes an issue, and null in the object. */
export function plainTerms(values: FormValues, place: FormPlace, context: FormContext): Plain {
  const issues: FieldIssue[] = [];
  const text = (name: string) => fieldOf(values, fieldName(place, name)).trim();
  const fail = (name: string, message: string) => {
    issues.push({ path: [fieldName(place, name)], message });
    return null;
  };
  const sent = (...names: string[]) => names.some((name) => fieldName(place, name) in values);
  const lines = lineNumbers(values, place);
  const isOver = (day: string) => isPastDay(day, context.now) && !context.kept?.includes(day);
  const reader = { text, fail, isOver, currency: context.currency };
  const { fixed } = context;
  const plain = {
    fee: isFixed(fixed, "fee") && !sent("fee") ? fixed.fee : money("fee", reader),
    deliverables:
      isFixed(fixed, "deliverables") && lines.length === 0
        ? fixed.deliverables
        : lines.map((line) => deliverableIn(line, kindOf(values, place, line), reader)),
    rights:
      isFixed(fixed, "rights") && !RIGHT_KINDS.some((kind) => sent(`right.${kind}.days`))
        ? fixed.rights
        : RIGHT_KINDS.flatMap((kind) => rightIn(kind, reader)),
    exclusivity:
      isFixed(fixed, "exclusivity") && !sent("exclusivityDays") ? fixed.exclusivity : exclusivityIn(reader),
    gift:
      isFixed(fixed, "gift") && !sent("giftName", "product") ? fixed.gift : giftIn(reader, context.products),
    commissionBps:
      isFixed(fixed, "commission") && !sent("commission")
        ? fixed.commissionBps
        : percent("commission", reader),
    payment: isFixed(fixed, "payment") && !sent("paymentDays") ? fixed.payment : paymentIn(reader),
  };
  return { plain, issues, fieldAt: (path) => fieldName(place, fieldOfPath(path, lines, plain.rights)) };
}

type Reader = {
  text: (name: string) => string;
  fail: (name: string, message: string) => null;
  isOver: (day: string) => boolean;
  currency: Currency;
};

function money(name: string, { text, fail, currency }: Reader): number | null {
  const parsed = parseMoney(text(name), currency);
  return parsed.ok ? parsed.minor : fail(name, parsed.refusal.sentence);
}

function percent(name: string, { text, fail }: Reader): number | null {
  const typed = text(name);
  if (typed === "") return 0;
  return (
    parsePercentBps(typed) ??
    fail(name, "Enter a percentage from 0 to 100 with at most two decimals, such as 12.5.")
  );
}

/** A whole number, or null with an issue. The schema checks its bounds. */
function number(name: string, sentence: string, { text, fail }: Reader): number | null {
  return parseWhole(text(name)) ?? fail(name, sentence);
}

const DAYS = "Enter a whole number of days.";

const LINE = /^deliverable\.(\d{1,3})\.(?:kind|quantity|dueDays|dueOn)$/;

/**
 * The numbers of the lines that are filled in, in order. A quantity of 1 is the default, so it does not count as
 * filled in. With several alternatives, a line with quantity 0 is left out.
 */
function lineNumbers(values: FormValues, place: FormPlace): string[] {
  const prefix = fieldName(place, "");
  const names = Object.keys(values).flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
  const numbers = [...new Set(names.flatMap((name) => LINE.exec(name)?.[1] ?? []))];
  const said = (line: string, name: string) =>
    fieldOf(values, fieldName(place, `deliverable.${line}.${name}`)).trim();
  const hasAlternatives = place !== "fixed" && placesIn(values).length > 1;
  return numbers.filter((line) => {
    if (hasAlternatives && said(line, "quantity") === "0") return false;
    return (
      kindOf(values, place, line) ||
      said(line, "dueDays") ||
      said(line, "dueOn") ||
      !["", "1"].includes(said(line, "quantity"))
    );
  });
}

/** The kind of a line: from its own field. In an alternative without that field, from the lead's. */
function kindOf(values: FormValues, place: FormPlace, line: string): string {
  const name = `deliverable.${line}.kind`;
  const own = fieldOf(values, fieldName(place, name)).trim();
  return own === "" && place !== "fixed" ? fieldOf(values, name).trim() : own;
}

function deliverableIn(line: string, kind: string, reader: Reader) {
  const { fail } = reader;
  const name = `deliverable.${line}`;
  const [first, second] = kind.split(".");
  const platform = PLATFORMS.find((candidate) => candidate === first);
  const format = FORMATS.find((candidate) => candidate === second);
  if (!platform || !format) fail(`${name}.kind`, kind ? "Choose from the list." : "Choose a deliverable.");
  const quantity = number(`${name}.quantity`, "Enter a number from 1 to 99.", reader);
  return { platform, format, quantity, due: dueIn(name, reader) };
}

function dueIn(name: string, reader: Reader): Due | { days: null } {
  const [days, on] = [reader.text(`${name}.dueDays`), reader.text(`${name}.dueOn`)];
  if (days !== "" && on !== "")
    return reader.fail(`${name}.dueOn`, "Enter days after agreement or a date, not both.");
  if (on !== "" && isDay(on) && reader.isOver(on)) reader.fail(`${name}.dueOn`, "This date has passed.");
  if (on !== "") return { on };
  return days === "" ? null : { days: number(`${name}.dueDays`, DAYS, reader) };
}

function rightIn(kind: RightKind, reader: Reader) {
  const [days, where] = [reader.text(`right.${kind}.days`), reader.text(`right.${kind}.territory`)];
  if (days === "" || days === "0") return [];
  return [
    {
      kind,
      days: number(`right.${kind}.days`, DAYS, reader),
      territory: territoryIn(where) ?? reader.fail(`right.${kind}.territory`, unknownCountry(where)),
    },
  ];
}

/** "worldwide", or countries by name or code, separated by commas. Null if one of them is not a country. */
function territoryIn(typed: string): "worldwide" | CountryCode[] | null {
  if (typed === "" || typed.toLowerCase() === "worldwide") return "worldwide";
  const countries = namesIn(typed).map(countryIn);
  return countries.every((country) => country !== null) ? countries : null;
}

function namesIn(typed: string): string[] {
  return typed
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .slice(0, COUNTRY_CODES.length);
}

let byName: Map<string, CountryCode> | null = null;

function countryIn(name: string): CountryCode | null {
  const code = name.toUpperCase();
  if (isCountry(code)) return code;
  byName ??= new Map(COUNTRY_CODES.map((known) => [countryName(known).toLowerCase(), known]));
  return byName.get(name.toLowerCase()) ?? null;
}

function unknownCountry(typed: string): string {
  const unknown = namesIn(typed).find((name) => countryIn(name) === null) ?? typed;
  return `“${unknown.slice(0, 40)}” isn’t a country we know. Write names such as Germany, or worldwide.`;
}

function exclusivityIn(reader: Reader) {
  const days = reader.text("exclusivityDays");
  const category = cleanLine(reader.text("exclusivityCategory")) || null;
  if (days === "" || days === "0")
    return category === null ? null : reader.fail("exclusivityDays", "Enter for how many days.");
  return { days: number("exclusivityDays", DAYS, reader), category };
}

function giftIn(reader: Reader, products: FormContext["products"]): Gift | null | { value: number | null } {
  const { text, fail } = reader;
  if (products) {
    const chosen = text("product");
    const product = products.find(({ id }) => id === chosen);
    if (chosen && !product) return fail("product", "Choose a product from the list.");
    const variant = cleanLine(text("giftVariant")) || null;
    return product ? { name: product.name, variant, value: product.value } : null;
  }
  const [name, variant, value] = [text("giftName"), text("giftVariant"), text("giftValue")].map(cleanLine);
  if (!name && !variant && !value) return null;
  if (!name) return fail("giftName", "Name the product, or clear its other fields.");
  return { name, variant: variant || null, value: money("giftValue", reader) };
}

function paymentIn(reader: Reader) {
  const days = reader.text("paymentDays");
  return {
    depositBps: percent("deposit", reader),
    days: days === "" ? 0 : number("paymentDays", DAYS, reader),
    after: reader.text("paymentAfter") || "publication",
  };
}

/** The name of the field that the value at this path was read from. */
function fieldOfPath(path: readonly PropertyKey[], lines: readonly string[], rights: unknown): string {
  const [term, at, key, inner] = path.map(String);
  switch (term) {
    case "deliverables":
      if (at === undefined) return "deliverables";
      if (key === "due") return `deliverable.${lines[Number(at)]}.${inner === "days" ? "dueDays" : "dueOn"}`;
      return `deliverable.${lines[Number(at)]}.${key === "quantity" ? "quantity" : "kind"}`;
    case "rights": {
      const kind = Array.isArray(rights) ? (rights[Number(at)] as { kind?: string })?.kind : undefined;
      return kind === undefined ? "rights" : `right.${kind}.${key === "territory" ? "territory" : "days"}`;
    }
    case "exclusivity":
      return at === "category" ? "exclusivityCategory" : "exclusivityDays";
    case "gift":
      return at === "value" ? "giftValue" : at === "variant" ? "giftVariant" : "giftName";
    case "commissionBps":
      return "commission";
    case "payment":
      return at === "depositBps" ? "deposit" : at === "after" ? "paymentAfter" : "paymentDays";
    default:
      return term ?? "fee";
  }
}
