/** What a row shows, in the order in which it is written down. */
const FIELDS = [
  "id",
  "name",
  "handle",
  "channels",
  "followers",
  "engaged",
  "asked",
  "standing",
  "gap", // how far the standing offer is from what was asked: "−11%", "+4%", or nothing
  "fees", // of all offers in minor units, parted by commas
  "outcome",
  "ladder", // the ladder in words
  "round",
  "iso",
  "title",
  "time",
  "look", // the class of the time
] as const;

/** An applicant as the texts of a row, ready to be shown. */
export type ApplicantLine = Readonly<Record<(typeof FIELDS)[number], string>>;

/**
 * Many lines as one text. Sent as objects, the rows of a screen are a thousand values that are each written, read back
 * for the first picture, and read once more in the browser; that took longer than drawing them.
 */
export function packLines(lines: readonly ApplicantLine[]): string {
  return lines
    .map((line) => FIELDS.map((field) => line[field].replace(/[\t\n]/g, " ")).join("\t"))
    .join("\n");
}

/** The lines of such a text. */
export function unpackLines(text: string): ApplicantLine[] {
  return text === ""
    ? []
    : text.split("\n").map((line) => {
        const values = line.split("\t");
        return Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? ""])) as ApplicantLine;
      });
}
