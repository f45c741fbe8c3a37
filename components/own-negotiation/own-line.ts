import { type PackedGroup, packGroup } from "@/components/grouped-list/packing";
import { type LineReader, negotiationLine } from "@/components/negotiation/negotiation-line";
import type { Status } from "@/lib/negotiation/status";
import type { OwnGroup, OwnNegotiation } from "@/lib/own-negotiation/own-negotiation";
import { OWN_FIELDS, type OwnLine } from "./own-fields";

type LineContext = Pick<LineReader, "now" | "zone">;

/** A group of negotiations, packed for the influencer's list. */
export function packOwn(group: OwnGroup, context: LineContext): PackedGroup<Status> {
  return packGroup(group, OWN_FIELDS, (negotiation) => ownLine(negotiation, group.name, context));
}

function ownLine(negotiation: OwnNegotiation, status: Status, context: LineContext): OwnLine {
  const { id, campaignName, brandName, brandId, currency } = negotiation;
  const reader: LineReader = { ...context, currency, viewer: "influencer", otherName: brandName };
  return {
    id,
    campaign: campaignName,
    brand: brandName,
    brandId,
    ...negotiationLine(negotiation, status, reader),
    gap: "", // only the brand sees how far the fee has come down
  };
}
