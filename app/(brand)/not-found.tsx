import type { Metadata } from "next";
import { MissingPage } from "@/components/ui/missing-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return <MissingPage href="/campaigns" label="Go to your campaigns" />;
}
