import type { DeclineReason } from "@/lib/negotiation/ending";

/** What people write. {brand}, {campaign}, {place}, {work} and {gift} are filled in. */
export const APPLYING = [
  "Hello {brand}! {campaign} is so close to what I post anyway that my followers may not notice it is paid. I would start with {work}.",
  "Your brief made me laugh because I have been planning this video since spring. Rate is for {work}, edits included.",
  "I have used your things for two years, long before this. Happy to show old posts. Proposing {work}.",
  "My audience asks about this every single week. I can deliver {work} and answer comments for three days after.",
  "Based in {place}, own lighting, own editing, no agency. {work}, first cut within ten days of the product arriving.",
  "I would rather do {work} properly than six things in a hurry. Let me know if that fits {campaign}.",
  "Last year's collaboration in this niche brought 3.1 per cent click-through. I can send screenshots. Offering {work}.",
  "Big fan. I would film {work} at home in {place}, natural light, no script read aloud.",
  "Short version: {work}, raw footage included, two rounds of changes. Long version on request!",
  "I took a week to think about this one. I like that the brief leaves room. {work} is what I would be proud of.",
  "If timing is flexible I can tie {work} to a series that does well on Sundays.",
  "My rate has gone up since spring, and so has what you get: {work}, subtitles in two languages.",
  "I would love the {gift} for this. Here is what I would make with it: {work}.",
  "Hi team, I keep sponsored posts under one in ten, so this would stand out. {work} from my side.",
  "Honest opinion included, always. If that is fine with {brand}, I am in: {work}.",
  "I can shoot in {place} next month, the light is unbeatable then. {work}.",
  "I have a nine-month-old and a tripod. {work}, real chaos, real use.",
  "Your last campaign was the first ad my mother ever forwarded to me. I would like to be in the next one. {work}.",
  "I read the brief twice and sketched it already. {work}; happy to share the storyboard.",
  "Proposing {work}. My followers are mostly people who buy once and keep things for years.",
  "Would you be open to something slower than the usual haul? {work}, told as one story.",
  "Three ideas in my head, one on paper: {work}. I can talk any morning.",
];

export const BRAND_COUNTERS = [
  "We love the idea. This is what the budget for {campaign} allows at your reach; could you meet us here?",
  "Thank you, this is a strong pitch. We would need a little more for the fee, or the same at this rate.",
  "Your engagement is great. We compared with similar creators and land here.",
  "Could we try this? We would book you again for the spring if it goes well.",
  "We can stretch a bit further than last time, not all the way.",
  "The work sounds right, the fee is above our range. This includes the product, yours to keep.",
  "We are planning several creators in your category, so this is what we can offer each.",
  "Happy to leave the creative entirely to you. On the fee we would suggest this.",
  "We would shorten the licence, which should make this easier for you.",
  "We would like to use the footage in our own channels too, and have put that in.",
  "Closer! One more small step from your side and we are there.",
  "Our finance team asked twice whether you are worth it. I said yes. This is the number they signed.",
  "The deadline is tight on our side, so here is a better offer rather than a long talk.",
];

export const INFLUENCER_COUNTERS = [
  "Thanks for coming back so fast. I can come down a little, but this is a full day of shooting for me.",
  "I appreciate the offer. With usage rights in it I would need to be here.",
  "Happy to meet you most of the way. Props and travel are on me at this price.",
  "I can add a story frame if we meet here.",
  "My editor costs more than your first number, I am afraid. This works for both of us.",
  "I would rather lower the fee than the quality. This is where I can still do it well.",
  "Could we drop the exclusivity? Then this is fine.",
  "We are close. Let us not lose a nice idea over the last bit.",
  "For this I would include the raw files. I do not do that often.",
  "I talked to two friends who have worked with you, and both said to be patient. So: at this, I am happy.",
  "This is my friends' rate, and please do not tell my friends.",
  "I have moved things around and could start on Monday at this rate.",
];

export const LAST_WORDS = {
  brand: [
    "This is our last counteroffer and truly all there is in {campaign}.",
    "We went back once more. This is the final number from our side.",
  ],
  influencer: [
    "This is as low as I can go. Yes or no, no hard feelings.",
    "My last offer, with a smile. I hope we find each other here.",
  ],
};

export const DECLINE_NOTES: Record<DeclineReason, readonly (string | null)[]> = {
  "budget-mismatch": [null, "We cannot get near this with what is left.", "We liked it. It is only the fee."],
  "wrong-audience": [
    "Most of your audience is outside the countries we ship to.",
    null,
    "Your followers are younger than our buyers.",
  ],
  "not-right-fit": [
    null,
    "The tone is a little too polished for this one.",
    "We have somebody with a very similar format already.",
  ],
  other: [
    "The launch moved, so we cannot keep your dates.",
    "We already work with a competitor of your current partner.",
    "The product you chose is out of stock until spring.",
  ],
};

export const INFLUENCER_DECLINES: readonly { reason: DeclineReason | null; note?: string }[] = [
  { reason: "budget-mismatch", note: "I cannot do it for this, sorry. Good luck with the campaign!" },
  { reason: null },
  { reason: "not-right-fit", note: "The exclusivity would cost me another partner." },
  { reason: "other", note: "I am taking a break from sponsored posts this season." },
  { reason: null, note: "We are too far apart. Thank you for the friendly talk." },
];

export const WITHDRAWALS = {
  brand: [
    "We have filled this place in the meantime. Thank you for your patience.",
    "Our plans changed. We would like to ask you again in spring.",
  ],
  influencer: [
    "I accepted another project in the same weeks.",
    null,
    "I am moving house and would not deliver my best.",
    "I have to be fair and step back: my family needs me.",
  ],
};

export const OVERRIDE_REASON =
  "The best fit of the whole campaign. Ingrid agreed to take it from the spring budget.";

/** The words with their placeholders filled in. */
export function filled(words: string, places: Record<string, string>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? "");
}
