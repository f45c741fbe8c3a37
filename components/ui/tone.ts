/** What a colour means, by its name; each has a text colour and a soft ground (surfaces.css). */
export type Tone = "ink" | "accent" | "brand" | "influencer" | "amber" | "blue" | "green" | "grey" | "rose";
