import { FieldError } from "@/components/ui/field";
import { NumberField, TextField } from "@/components/ui/text-field";
import { AGES, type Audience, GENDERS, MAX_COUNTRIES, type Share } from "@/lib/influencer/influencer";

/** Who follows, in whole percent: by age, by gender, and the top countries. */
export function AudienceFields({ audience }: { audience: Audience }) {
  return (
    <div className="grid gap-6">
      <Shares name="ages" title="Age" labels={AGES} shares={audience.ages} />
      <Shares name="genders" title="Gender" labels={GENDERS} shares={audience.genders} />
      <fieldset className="grid gap-2">
        <legend className="font-label mb-2">Countries with the most followers</legend>
        <FieldError name="audience.countries" />
        {Array.from({ length: MAX_COUNTRIES }, (_, at) => (
          <div key={at} className="grid grid-cols-[1fr_7rem] items-start gap-2">
            <TextField
              name={`audience.countries.${at}.label`}
              label={`Country ${at + 1}`}
              hideLabel
              placeholder="Country"
              defaultValue={audience.countries[at]?.label}
              autoComplete="off"
              maxLength={40}
              optional
            />
            <NumberField
              name={`audience.countries.${at}.percent`}
              label={`Share of country ${at + 1}`}
              hideLabel
              defaultValue={audience.countries[at]?.percent.toString()}
              suffix="%"
              optional
            />
          </div>
        ))}
      </fieldset>
    </div>
  );
}

function Shares({
  name,
  title,
  labels,
  shares,
}: {
  name: "ages" | "genders";
  title: string;
  labels: readonly string[];
  shares: readonly Share[];
}) {
  return (
    <fieldset className="grid gap-2">
      <legend className="font-label mb-2">{title}</legend>
      <FieldError name={`audience.${name}`} />
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-2 sm:grid-cols-3">
        {labels.map((label, at) => (
          <NumberField
            key={label}
            name={`audience.${name}.${at}.percent`}
            label={<span className="text-muted font-normal">{label}</span>}
            defaultValue={shares.find((share) => share.label === label)?.percent.toString()}
            suffix="%"
            optional="unmarked"
          />
        ))}
      </div>
    </fieldset>
  );
}
