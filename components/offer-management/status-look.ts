import type { IconName } from "@/components/ui/icon";
import type { Tone } from "@/components/ui/tone";
import type { Status } from "@/lib/negotiation/status";

/** A status's colour never comes alone: an icon and a word go with it. */
export const STATUS_LOOK: Record<Status, { tone: Tone; icon: IconName; brandNote: string }> = {
  "action-required": { tone: "amber", icon: "circle-dot", brandNote: "your answer is awaited" },
  "awaiting-response": { tone: "blue", icon: "clock", brandNote: "their answer is awaited" },
  "agreement-accepted": { tone: "green", icon: "check", brandNote: "in Management" },
  "no-agreement-reached": { tone: "grey", icon: "minus", brandNote: "" },
  expired: { tone: "rose", icon: "x", brandNote: "cannot be reopened" },
};
