import type { ReactNode } from "react";
import { Frame } from "@/components/session/frame";

export default function SharedLayout({ children }: { children: ReactNode }) {
  return <Frame>{children}</Frame>;
}
