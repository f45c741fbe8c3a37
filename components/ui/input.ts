/** The class list of a field: its label, its control and its remarks, one below another. */
export const FIELD = "grid min-w-0 content-start gap-1.5";

const LOOK =
  "w-full rounded-md border border-edge bg-surface px-2.75 py-1.75 transition-colors hover:border-muted focus-visible:border-accent focus-visible:outline-offset-0 aria-invalid:border-rose";
/** The class list of a one-line input or a select. */
export const INPUT = `${LOOK} min-h-9.5 touch:min-h-10.5`;
/** The same for several lines, growing with what is typed. */
export const AREA = `${LOOK} field-sizing-content max-h-96 min-h-24 resize-y`;

/** A frame around a control and what comes before or after it: a currency, a unit, a button, a key. */
export const FRAME =
  "flex items-center rounded-md border bg-surface focus-within:border-accent focus-within:outline-2 focus-within:outline-accent has-aria-invalid:border-rose";
/** The control in a frame; its height depends on the frame. */
export const FRAMED = "w-full min-w-0 flex-1 rounded-md px-2.75 outline-0";
export const FRAMED_HEIGHT = "min-h-9 py-1.75 touch:min-h-10";
/** What is beside the control in a frame. */
export const AFFIX = "px-2.75 whitespace-nowrap text-muted first:pr-0 last:pl-0";
