import type { Metadata } from "next";
import { NoBrandPage } from "@/components/session/no-way-in";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return <NoBrandPage permission="run-campaigns" />;
}
