import { AGES, type Audience, GENDERS, MAX_COUNTRIES, type Share } from "@/lib/influencer/influencer";
import { type Chance, chanceOf } from "./chance";
import type { DemoInfluencer } from "./influencers";

/** The middle of each band of `AGES`, in years. */
const BAND_MIDDLES = [16, 21, 29, 39, 49, 60];
/** How widely ages spread around the usual one, in years. */
const AGE_SPREAD = 9;
const ABROAD = [
  "United States",
  "United Kingdom",
  "Germany",
  "Brazil",
  "India",
  "France",
  "Canada",
  "Japan",
  "Mexico",
];

/** The followers: most are near the usual age and in the influencer's own country, fewer are further away. */
export function audienceOf({ handle, women, age, country }: DemoInfluencer): Audience {
  const chance = chanceOf(`audience of ${handle}`);
  const another = Math.round(chance.between(1, 4));
  const ages = BAND_MIDDLES.map(
    (middle) => Math.exp(-(((middle - age) / AGE_SPREAD) ** 2) / 2) * chance.between(0.8, 1.2),
  );
  return {
    ages: sharesOf(AGES, ages),
    genders: sharesOf(GENDERS, [women - another, 100 - women, another]),
    countries: countriesOf(country, chance),
  };
}

function countriesOf(home: string, chance: Chance): Share[] {
  const abroad = chance.shuffled(ABROAD.filter((country) => country !== home)).slice(0, MAX_COUNTRIES - 1);
  const weights = abroad.map((_, at) => chance.between(12, 18) / (at + 1));
  const elsewhere = chance.between(8, 16); // countries that are not listed
  return sharesOf([home, ...abroad, ""], [chance.between(48, 80), ...weights, elsewhere]).filter(
    ({ label }) => label !== "",
  );
}

/** Weights as whole percentages that add up to 100. The largest takes the rounding difference. */
function sharesOf(labels: readonly string[], weights: readonly number[]): Share[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const percents = weights.map((weight) => Math.round((weight / whole) * 100));
  const missing = 100 - percents.reduce((sum, percent) => sum + percent, 0);
  const largest = percents.indexOf(Math.max(...percents));
  return labels
    .map((label, at) => ({ label, percent: (percents[at] ?? 0) + (at === largest ? missing : 0) }))
    .filter(({ percent }) => percent > 0);
}
