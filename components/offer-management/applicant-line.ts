import { type PackedGroup, packGroup } from "@/components/grouped-list/packing";
import { type LineReader, negotiationLine } from "@/components/negotiation/negotiation-line";
import { compactCount, percent } from "@/lib/count/count";
import type { Status } from "@/lib/negotiation/status";
import type { ApplicantGroup, ApplicantRow } from "@/lib/offer-management/queries";
import { type Platform, PLATFORM_LABELS } from "@/lib/terms/platform";
import { APPLICANT_FIELDS, type ApplicantLine } from "./applicant-fields";

type LineContext = Pick<LineReader, "currency" | "now" | "zone">;

/** A group of applicants, packed for the brand's list. */
export function packApplicants(group: ApplicantGroup, context: LineContext): PackedGroup<Status> {
  return packGroup(group, APPLICANT_FIELDS, (applicant) => applicantLine(applicant, group.name, context));
}

function applicantLine(applicant: ApplicantRow, status: Status, context: LineContext): ApplicantLine {
  const { id, name, handle } = applicant;
  return {
    id,
    name,
    handle,
    channels: applicant.platforms.map(shortName).join(" · "),
    followers: compactCount(applicant.followers),
    engaged: percent(applicant.engagementBps),
    ...negotiationLine(applicant, status, { ...context, viewer: "brand", otherName: name }),
  };
}

const SHORT: Partial<Record<Platform, string>> = { instagram: "IG" };
function shortName(platform: Platform) {
  return SHORT[platform] ?? PLATFORM_LABELS[platform];
}
