import type { ReactNode } from "react";
import { Frame } from "@/components/session/frame";
import { requireBrand } from "@/lib/session/session";

export default async function BrandLayout({ children }: { children: ReactNode }) {
  await requireBrand();
  return <Frame>{children}</Frame>;
}
