/** A colour by its name or meaning. */
export type Tone = "ink" | "accent" | "brand" | "influencer" | "amber" | "blue" | "green" | "grey" | "rose";

/** Each tone's text and soft background, as utilities. */
export const TONES: Record<Tone, { text: string; ground: string }> = {
  ink: { text: "text-ink", ground: "bg-soft" },
  accent: { text: "text-accent", ground: "bg-accent-soft" },
  brand: { text: "text-brand-side", ground: "bg-accent-soft" },
  influencer: { text: "text-influencer-side", ground: "bg-influencer-side-soft" },
  amber: { text: "text-amber", ground: "bg-amber-soft" },
  blue: { text: "text-blue", ground: "bg-blue-soft" },
  green: { text: "text-green", ground: "bg-green-soft" },
  grey: { text: "text-grey", ground: "bg-grey-soft" },
  rose: { text: "text-rose", ground: "bg-rose-soft" },
};
