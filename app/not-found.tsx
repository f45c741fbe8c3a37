import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <ScreenMessage
      title="Page not found"
      actions={
        <ButtonLink href="/" variant="primary">
          Go home
        </ButtonLink>
      }
    >
      <p>It may have moved, or belong to an account you’re not signed in to.</p>
    </ScreenMessage>
  );
}
