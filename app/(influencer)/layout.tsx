import type { ReactNode } from "react";
import { Frame } from "@/components/session/frame";
import { requireInfluencer } from "@/lib/session/session";

export default async function InfluencerLayout({ children }: { children: ReactNode }) {
  await requireInfluencer();
  return <Frame>{children}</Frame>;
}
