import type { DeclineReason } from "@/lib/negotiation/ending";
import type { Party } from "@/lib/party/party";
import type { TermName } from "@/lib/terms/terms";
import {
  addsAStory,
  answersFirst,
  asksLess,
  grants,
  hasChosenGift,
  hasDueDate,
  hasExclusivity,
  hasGift,
  isAbroad,
  isAmongTheLast,
  isFamily,
  isFixedRate,
  isNegotiable,
  isSingle,
  isYoung,
  letsAdsRun,
  runsItThere,
  type Scene,
  takesItElsewhere,
} from "./scene";

/** Words that somebody may write, and when they are true; without `when` they always are. `filled` replaces {work}. */
export type Saying<W extends string | null = string> = { says: W; when?: (scene: Scene) => boolean };

export const APPLYING: readonly Saying[] = [
  {
    says: "Hello {brand}! {campaign} is so close to what I post anyway that it would feel right at home with my followers. I would make {work}.",
  },
  {
    says: "Your brief made me laugh: I have been planning something just like it for months. My rate covers {work}, editing included.",
    when: isNegotiable,
  },
  {
    says: "I bought from {brand} long before this campaign, and I am happy to send you old posts. I would make {work}.",
  },
  {
    says: "My audience asks about this every single week. I can deliver {work}, and I answer the comments myself.",
  },
  { says: "Based in {place}, with my own lights, my own editing and no agency. You would get {work}." },
  {
    says: "I would rather do {work} well than twice as much in a hurry. Does that fit {campaign}?",
    when: isSingle,
  },
  {
    says: "My last collaboration in this niche had a click-through rate of 3.1%. I can send screenshots. This time I offer {work}.",
    when: isNegotiable,
  },
  { says: "Big fan of {brand}. I would shoot in {place} in natural light, without a script: {work}." },
  { says: "Short version: {work}, made in {place}. Long version on request!" },
  {
    says: "I took a week to think about this one. I like that the brief leaves room for ideas. What I would be proud of: {work}.",
  },
  { says: "I would tie this to a series of mine that does well on Sundays: {work}." },
  {
    says: "My rates have gone up this year, and so has what you get: {work}, with subtitles in two languages.",
    when: isNegotiable,
  },
  { says: "Yes please to the product! Here is what I would make with it: {work}.", when: hasGift },
  { says: "I keep sponsored posts under one in ten, so this one would stand out. From my side: {work}." },
  { says: "You always get my honest opinion. If that suits {brand}, I am in: {work}." },
  { says: "The light in {place} is beautiful at this time of year. I would use it for {work}." },
  {
    says: "There is always family in my frame, and nothing stays tidy for long. You would get {work}.",
    when: isFamily,
  },
  {
    says: "Your last campaign was the first ad my mother ever forwarded to me. I would love to be in the next one with {work}.",
  },
  { says: "I read the brief twice and have sketched it already: {work}. Happy to share the storyboard." },
  { says: "I propose {work}. My followers buy once and keep things for years.", when: isNegotiable },
  {
    says: "Would you be open to something slower than the usual haul? I propose {work}, told at an easy pace.",
    when: isNegotiable,
  },
  {
    says: "The idea came on my way home and I wrote it down at once: {work}. I am free to talk any morning.",
  },
  { says: "The fixed fee works for me. For it I would make {work}.", when: isFixedRate },
  { says: "I like that everyone gets the same fee. You would get {work}.", when: isFixedRate },
];

/** What a counteroffer says when its fee is the news, or nothing else is worth a word. */
export const COUNTERING: Record<Party, readonly Saying[]> = {
  brand: [
    {
      says: "We love the idea. This is what the budget of {campaign} allows at your reach. Could you meet us here?",
      when: answersFirst,
    },
    {
      says: "Thank you, this is a strong pitch. The fee is above our range, so here is what we can offer.",
      when: answersFirst,
    },
    {
      says: "Your engagement is great. We compared your rate with those of similar creators, and this is where we landed.",
      when: answersFirst,
    },
    { says: "Could you do it at this fee? We would gladly book you again if it goes well." },
    { says: "We can go a little further than last time, though not all the way.", when: grants },
    {
      says: "The work sounds right, but the fee is above our range. The product is included and yours to keep.",
      when: hasGift,
    },
    {
      says: "We are booking several creators for {campaign}, so the budget has to stretch. Could you do it for this?",
    },
    { says: "We are happy to leave the creative entirely to you. On the fee, this is what we can do." },
    { says: "We are close! One more small step from your side and we have a deal.", when: isAmongTheLast },
    {
      says: "Our finance team asked twice whether you are worth it. I said yes, and this is the number they signed off.",
    },
    {
      says: "We would rather not go back and forth for weeks, so here is a better offer.",
      when: grants,
    },
  ],
  influencer: [
    {
      says: "Thanks for coming back so quickly. I can come down a little, but this is a full day of shooting for me.",
      when: asksLess,
    },
    { says: "Thank you for the offer. With the right to run ads, this is the fee I need.", when: letsAdsRun },
    { says: "Happy to meet you part of the way. Props and travel are included at this fee.", when: asksLess },
    {
      says: "My editor alone costs a good part of your first offer, I am afraid. This works for both of us.",
    },
    {
      says: "I would rather lower the fee than the quality. This is where I can still do it well.",
      when: asksLess,
    },
    { says: "We are close. Let us not lose a nice idea over the last bit.", when: isAmongTheLast },
    {
      says: "I asked two friends who have worked with you, and both told me to be patient. At this fee I am happy.",
    },
    { says: "This is my rate for friends. Please do not tell my friends.", when: asksLess },
    { says: "I have moved things around and could start on Monday at this rate." },
  ],
};

/** What a counteroffer says of the first term that it changes besides the fee. */
export const CHANGING: Record<Party, Partial<Record<TermName, readonly Saying[]>>> = {
  brand: {
    deliverables: [
      { says: "This is a strong pitch. For this fee we would need one more piece: {work} in all." },
      { says: "We would like a little more for the fee. Could you make it {work}?" },
    ],
    rights: [
      { says: "Our team would like to make more of your work, so we have put in {right}." },
      {
        says: "We plan to show it beyond your own channel. This offer includes {right}.",
        when: takesItElsewhere,
      },
      {
        says: "We would like to run ads through your account, so we have put in {right}.",
        when: runsItThere,
      },
    ],
    exclusivity: [
      {
        says: "We would like this spot to ourselves for a while. The offer has exclusivity for {exclusivity}.",
      },
    ],
    commission: [
      {
        says: "What we cannot add to the fee, we would pay on sales: the offer has {commission} commission.",
      },
    ],
  },
  influencer: {
    deliverables: [
      { says: "I can add a story frame if we meet here.", when: addsAStory },
      { says: "I can make it {work} if we meet here." },
    ],
    rights: [
      {
        says: "Ads are priced differently, so I have left them out. At this fee that is fair for both of us.",
      },
      { says: "I have taken the ads out of the offer. Let us see first how it does with my followers." },
    ],
    exclusivity: [
      {
        says: "I have taken the exclusivity out, because it would cost me another partner. Then this fee is fine.",
      },
    ],
    commission: [{ says: "With {commission} commission I can live with this fee." }],
    payment: [{ says: "I have changed the payment to what I usually work with: {payment}." }],
  },
};

/** Said with a second alternative, which has one more piece at a slightly higher fee. */
export const SECOND_WAY = "The second alternative has another piece on top, for a little more.";

/** Said with the last counteroffer that a side can make. */
export const LAST_WORDS: Record<Party, readonly Saying[]> = {
  brand: [
    { says: "This is our last counteroffer, and as far as we can go for {campaign}." },
    { says: "We went back to the team once more. This is our final number." },
  ],
  influencer: [
    { says: "This is as low as I can go. Yes or no, no hard feelings." },
    { says: "My last offer, with a smile. I hope we can agree on this." },
  ],
};

export const DECLINE_NOTES: Record<DeclineReason, readonly Saying<string | null>[]> = {
  "budget-mismatch": [
    { says: null },
    { says: "We cannot get near this with what is left of the budget." },
    { says: "We liked it. It is only the fee." },
  ],
  "wrong-audience": [
    { says: "Most of your audience is outside the countries we ship to.", when: isAbroad },
    { says: null },
    { says: "Your followers are younger than our buyers.", when: isYoung },
  ],
  "not-right-fit": [
    { says: null },
    { says: "Your style is a little too polished for this one." },
    { says: "We already have someone with a very similar format." },
  ],
  other: [
    { says: "The launch has moved, so we cannot keep your dates.", when: hasDueDate },
    { says: "One of your current partners is a competitor of ours." },
    { says: "The product you chose is out of stock for now.", when: hasChosenGift },
    { says: "We have been asked to hold new partnerships in your category for now." },
  ],
};

export const INFLUENCER_DECLINES: readonly (Saying<string | null> & { reason: DeclineReason | null })[] = [
  { reason: "budget-mismatch", says: "I cannot do it for this fee, sorry. Good luck with the campaign!" },
  { reason: null, says: null },
  {
    reason: "not-right-fit",
    says: "The exclusivity would cost me another partner.",
    when: hasExclusivity,
  },
  { reason: "other", says: "I am taking a break from sponsored posts this season." },
  { reason: null, says: "We are too far apart, but thank you for the friendly exchange." },
];

export const WITHDRAWALS: Record<Party, readonly Saying<string | null>[]> = {
  brand: [
    { says: "We have filled this place in the meantime. Thank you for your patience." },
    { says: "Our plans have changed. We would like to ask you again next season." },
  ],
  influencer: [
    { says: "I have accepted another project in the same weeks." },
    { says: null },
    { says: "I am moving house and could not deliver my best." },
    { says: "I have to be fair and step back: my family needs me." },
  ],
};

export const OVERRIDE_REASON =
  "The best fit of the whole campaign. Ingrid agreed to pay the difference from the spring budget.";
