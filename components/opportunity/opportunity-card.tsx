import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { cardClass } from "@/components/ui/card";
import { applyByText, dayText } from "@/lib/campaign/campaign";
import type { Opportunity } from "@/lib/opportunity/queries";
import { PLATFORM_LABELS } from "@/lib/terms/platform";
import { payText } from "./opportunity-terms";

/** One campaign in the list: who it is from, what it is about, its pay and its dates. */
export function OpportunityCard({ opportunity, now }: { opportunity: Opportunity; now: Date }) {
  const { id, name, brandName, brief, platforms, applyBy, decideOn, applicationId } = opportunity;
  return (
    <article className={cardClass({ isLink: true, className: "flex flex-col gap-2 px-5 pt-4 pb-5" })}>
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <p className="text-muted truncate text-sm">{brandName}</p>
          <h2 className="text-base">
            <Link href={`/opportunities/${id}`} className="after:absolute after:inset-0">
              {name}
            </Link>
          </h2>
        </div>
        {applicationId && (
          <Badge tone="blue" icon="check">
            Applied
          </Badge>
        )}
      </div>
      <p className="text-muted line-clamp-3">{brief}</p>
      <p className="text-muted mt-auto flex flex-wrap gap-x-3 gap-y-1 pt-2 text-sm">
        <span className="text-ink font-medium">{payText(opportunity)}</span>
        <span>
          {platforms.length === 0 ? "Any platform" : platforms.map((one) => PLATFORM_LABELS[one]).join(", ")}
        </span>
        {applyBy && <span>Apply by {applyByText(applyBy, now)}</span>}
        {decideOn && <span>Decided by {dayText(decideOn, now)}</span>}
      </p>
    </article>
  );
}
