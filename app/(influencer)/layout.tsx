import type { ReactNode } from "react";
import { Frame } from "@/components/session/frame";

/** The frame only asks who is signed in. Each page decides who may see it, so that its answer comes inside the frame. */
export default function InfluencerLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
