/** The class list of a field: its label, its control and what is said about it, under each other. */
export const FIELD = "grid min-w-0 content-start gap-1.5";

const LOOK =
  "w-full rounded-md border border-edge bg-surface px-2.75 py-1.75 text-ink transition-[border-color] placeholder:text-muted placeholder:opacity-100 focus-visible:border-accent focus-visible:outline-offset-0 enabled:hover:border-muted disabled:bg-soft disabled:text-muted aria-invalid:border-rose pointer-coarse:text-lg/5"; // below 1rem a phone zooms into the page

/** The class list of a line that is typed into, or of a choice. */
export const INPUT = `${LOOK} min-h-9.5 pointer-coarse:min-h-10.5`;
/** The same of several lines, as many as are typed. */
export const AREA = `${LOOK} field-sizing-content max-h-96 min-h-24 resize-y`;

/** A frame around a control and what stands before or after it: a currency, a unit, an eye, a key. */
export const FRAME =
  "flex items-center rounded-md border bg-surface focus-within:border-accent focus-within:outline-2 focus-within:outline-accent has-aria-invalid:border-rose";
/** The control in a frame; its height is whose frame it is. */
export const FRAMED =
  "w-full min-w-0 flex-1 rounded-md px-2.75 text-ink outline-0 placeholder:text-muted placeholder:opacity-100 disabled:text-muted pointer-coarse:text-lg/5";
export const FRAMED_HEIGHT = "min-h-9 py-1.75 pointer-coarse:min-h-10";
/** What stands beside the control in a frame. */
export const AFFIX = "px-2.75 whitespace-nowrap text-muted first:pr-0 last:pl-0";
