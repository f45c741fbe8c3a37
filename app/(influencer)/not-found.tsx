import type { Metadata } from "next";
import { NoInfluencerPage } from "@/components/session/no-way-in";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return <NoInfluencerPage />;
}
