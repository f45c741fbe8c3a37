import { Bar } from "@/components/ui/bar";
import type { Audience, Share } from "@/lib/influencer/influencer";

/** An influencer's audience by age, gender and country: bars with figures beside them. */
export function AudienceCharts({ audience: { ages, genders, countries } }: { audience: Audience }) {
  if (ages.length + genders.length + countries.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h3 className="text-base">Audience</h3>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(15rem,1fr))] gap-x-10 gap-y-5">
        <Shares title="Age" shares={ages} />
        <Shares title="Gender" shares={genders} />
        <Shares title="Country" shares={countries} />
      </div>
    </section>
  );
}

/** Bars are scaled to the longest, so that small shares can still be compared. */
function Shares({ title, shares }: { title: string; shares: readonly Share[] }) {
  if (shares.length === 0) return null;
  const longest = Math.max(1, ...shares.map(({ percent }) => percent));
  return (
    <div>
      <h4 className="text-muted mb-1 text-sm font-normal">{title}</h4>
      <dl>
        {shares.map(({ label, percent }) => (
          <div key={label} className="grid min-h-6.5 grid-cols-[7rem_minmax(0,1fr)] items-center gap-3">
            <dt className="truncate">{label}</dt>
            <dd className="grid grid-cols-[minmax(0,1fr)_2.25rem] items-center gap-2 text-right">
              <Bar thin total={longest} parts={[{ kind: "committed", label, value: percent, text: "" }]} />
              {percent}%
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
