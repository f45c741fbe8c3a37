import { stringify } from "csv-stringify/sync";
import { type Currency, moneyInput } from "@/lib/money/money";
import { PLATFORM_LABELS } from "@/lib/terms/platform";
import { deliverableText, paymentText, rightText } from "@/lib/terms/wording";
import type { RosterPlace } from "./roster";

/** Without this mark, spreadsheets do not read the file as UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * What makes a spreadsheet read a text as a formula: one of these signs (or its wide form) at the start, also after
 * spaces, invisible characters or quotes, which some programs skip. A tab or line ending at the start can split a
 * cell.
 */
const FORMULA = /^(?:[\s\p{C}"'`]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212|%]|[\t\r\n])/u;

/** The same after a separator of other countries' spreadsheets, which split a file of commas at semicolons. */
const AFTER_SEPARATOR = /([;|])(?=[\s\p{C}"'`]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212|%])/gu;

/** Makes every spreadsheet show a text as text: an apostrophe goes before anything that would run as a formula. */
export function safeCell(text: string): string {
  return (FORMULA.test(text) ? `'${text}` : text).replace(AFTER_SEPARATOR, "$1'");
}

const COLUMNS: readonly { title: string; of: (place: RosterPlace, currency: Currency) => string | number }[] =
  [
    { title: "Name", of: ({ name }) => safeCell(name) },
    { title: "Handle", of: ({ handle }) => safeCell(handle) },
    { title: "Channels", of: ({ platforms }) => platforms.map((one) => PLATFORM_LABELS[one]).join(", ") },
    { title: "Followers", of: ({ followers }) => followers },
    { title: "Currency", of: (_, currency) => currency },
    { title: "Proposed rate", of: ({ asked }, currency) => plain(asked, currency) },
    { title: "Agreed fee", of: ({ terms }, currency) => plain(terms.fee, currency) },
    { title: "Deliverables", of: ({ terms }) => terms.deliverables.map(deliverableText).join("; ") },
    { title: "Usage rights", of: ({ terms }) => terms.rights.map(rightText).join("; ") },
    { title: "Exclusivity days", of: ({ terms }) => terms.exclusivity?.days ?? 0 },
    { title: "Exclusivity category", of: ({ terms }) => safeCell(terms.exclusivity?.category ?? "") },
    { title: "Gifted product", of: ({ terms }) => safeCell(terms.gift?.name ?? "") },
    { title: "Gifted variant", of: ({ terms }) => safeCell(terms.gift?.variant ?? "") },
    {
      title: "Gifted value",
      of: ({ terms }, currency) => (terms.gift ? plain(terms.gift.value, currency) : ""),
    },
    { title: "Commission percent", of: ({ terms }) => terms.commissionBps / 100 },
    { title: "Payment", of: ({ terms }) => paymentText(terms.payment) },
    { title: "Agreed at (UTC)", of: ({ agreedAt }) => agreedAt.toISOString().slice(0, 19).replace("T", " ") },
    { title: "Contract", of: ({ contractId }) => contractId },
  ];

/** An amount as a plain decimal, "1250" or "1250.50": the currency has its own column. */
function plain(minor: number, currency: Currency): string {
  return moneyInput(minor, currency);
}

function lines(rows: (string | number)[][]): string {
  return stringify(rows, { quoted_string: true, record_delimiter: "windows" });
}

/** The start of the file: the byte order mark and the column titles. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + lines([COLUMNS.map(({ title }) => title)]);
}

/** The lines of these places, in order. Amounts are decimals of `currency`. */
export function csvLines(places: readonly RosterPlace[], currency: Currency): string {
  return lines(places.map((place) => COLUMNS.map(({ of }) => of(place, currency))));
}

/** A file name that every system and header accepts: "autumn-kitchen-roster.csv". */
export function csvName(campaignName: string): string {
  const plainName = campaignName
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return plainName === "" ? "roster.csv" : `${plainName}-roster.csv`;
}
