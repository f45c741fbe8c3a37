import { COUNTRY_CODES } from "@/lib/terms/country";
import { newKey } from "./people";

/** What a field is for. A `harmless` one may hold anything and changes nothing. */
export type Kind =
  | "money"
  | "quantity"
  | "answers"
  | "shown"
  | "place"
  | "days"
  | "due-days"
  | "territory"
  | "percent"
  | "share"
  | "followers"
  | "day"
  | "day-to-come"
  | "choice"
  | "id"
  | "key"
  | "words"
  | "needed-words"
  | "email"
  | "handle"
  | "password"
  | "harmless";

/** One field with as much text as a form may carry: within the limit for a body, far above that for any field. */
export const HUGE = "x".repeat(200_000);
/** The same in letters of three bytes. */
const HUGE_WIDE = "漢".repeat(70_000);

const NO_NUMBERS = ["NaN", "-1", "−5", "1e3", "1e400", "0x10", "1_000", "1;2", "' or 1=1 --"];
const FOREIGN_DIGITS = ["١٢", "１２", "𝟏𝟐", "²"];
const UNSEEN = ["\u202e12", "12\u200b", "1\u00002e3", "\ud83d\ude00"];
const NUMBERLESS = [...NO_NUMBERS, ...FOREIGN_DIGITS, ...UNSEEN, HUGE];

/** The values that each kind of field must refuse, whatever the rest of the form says. */
const REFUSED: Record<Kind, readonly string[]> = {
  money: [
    ...NUMBERLESS,
    "1.001",
    "0.005",
    "1,25",
    "1,2,3",
    "€5",
    "5 JPY",
    "EUR 10",
    "9".repeat(30),
    "10,000,000,000.01",
    "9007199254740993",
  ],
  quantity: [...NUMBERLESS, "0", "1.5", "100", "9".repeat(30)],
  // The standing offer is 0 or 1, and at least one open negotiation was shown.
  answers: ["", "00", "01", "2", "6", "7", "-1", "0.0", "1e0", "٠", "9".repeat(30), HUGE],
  shown: [...NUMBERLESS, "", "0", "0.9", "9".repeat(30)],
  place: ["0", "2", "4", "01", "-1", "1.0", "٠", HUGE], // only the lead exists
  days: [...NUMBERLESS, "1.5", "3651", "100000", "9".repeat(30)],
  "due-days": [...NUMBERLESS, "0", "1.5", "3651", "100000", "9".repeat(30)],
  territory: [
    "Atlantis",
    "XX",
    "EU",
    "Germany, Atlantis",
    "worldwide, DE",
    ",",
    "__proto__",
    "constructor",
    "\u202eDE\u0000",
    COUNTRY_CODES.slice(0, 31).join(", "),
    HUGE,
  ],
  percent: [...NUMBERLESS, "101", "100.01", "12.345", "9".repeat(30)],
  share: [...NUMBERLESS, "101", "1.5", "9".repeat(30)],
  followers: [...NUMBERLESS, "350000001", "1.5", "9".repeat(30)],
  day: [
    "2026-02-30",
    "0000-01-01",
    "2027-13-01",
    "9999-12-31",
    "+012027-01-01",
    "٢٠٢٧-٠١-٠١",
    "1/1/2027",
    HUGE,
  ],
  "day-to-come": ["2020-01-01"],
  choice: ["__proto__", "constructor", "\u202ex", "elsewhere", HUGE],
  id: [
    "",
    "x",
    "../../account",
    "' or '1'='1",
    "%00",
    "\u202e",
    "00000000-0000-0000-0000-000000000000",
    "ffffffff-ffff-ffff-ffff-ffffffffffff",
    "01a20304ac2f799f937e61942f6538bd",
    newKey(),
    HUGE,
  ],
  key: ["", "x", "' or '1'='1", "00000000-0000-0000-0000-00000000000", "{}", "\u202e", HUGE],
  words: [HUGE, HUGE_WIDE],
  "needed-words": ["", " \t\n ", "\u202e\u200b\u2066", HUGE, HUGE_WIDE],
  email: [
    "",
    "x",
    "a@b",
    "@b.example",
    "a b@c.example",
    "a@b@c.example",
    "a@b.example\nBcc: c@d.example",
    HUGE,
  ],
  handle: ["", "x", "a b", "../x", "a\u0430b", "@@x", "ünder", "\u202e", HUGE],
  password: ["", "short", "password1234", "aaaaaaaaaaaaaaaa", "123456789012", "x".repeat(2_000), HUGE],
  harmless: [],
};
const DAYS_TO_COME = [...REFUSED.day, ...REFUSED["day-to-come"]];

/** Every value that a field of this kind must refuse. */
export function refusedIn(kind: Kind): readonly string[] {
  return kind === "day-to-come" ? DAYS_TO_COME : REFUSED[kind];
}

/** Mischievous words in several scripts, short enough for any name. People may write such things. */
export const MISCHIEF = "=\u202e<script>'\"\u2066\u200b\u0007\u0000 👩‍👩‍👧 שלום 漢 %s$1";
