import type { Metadata } from "next";
import { MissingPage } from "@/components/ui/missing-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return <MissingPage href="/opportunities" label="Go to opportunities" />;
}
