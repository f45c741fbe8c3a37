import type { Look } from "@/components/grouped-list/group";
import { type Status, STATUS_LABELS } from "@/lib/negotiation/status";

/** How the influencer sees each status. Its colour never stands alone: an icon and a word go with it. */
export const INFLUENCER_LOOK: Record<Status, Look> = {
  "action-required": {
    label: STATUS_LABELS["action-required"],
    tone: "amber",
    icon: "circle-dot",
    note: "waiting for you",
  },
  "awaiting-response": {
    label: STATUS_LABELS["awaiting-response"],
    tone: "blue",
    icon: "clock",
    note: "waiting for them",
  },
  "agreement-accepted": { label: STATUS_LABELS["agreement-accepted"], tone: "green", icon: "check" },
  "no-agreement-reached": { label: STATUS_LABELS["no-agreement-reached"], tone: "grey", icon: "minus" },
  expired: { label: STATUS_LABELS.expired, tone: "rose", icon: "x", note: "can’t be reopened" },
};

/** How the brand sees it. */
export const BRAND_LOOK: Record<Status, Look> = {
  ...INFLUENCER_LOOK,
  "agreement-accepted": { ...INFLUENCER_LOOK["agreement-accepted"], note: "in Management" },
};
