import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <ScreenMessage
      title="There is nothing at this address"
      actions={
        <ButtonLink href="/" variant="primary">
          Go to the start
        </ButtonLink>
      }
    >
      <p>The page may have moved, or it belongs to an account you are not signed in to.</p>
    </ScreenMessage>
  );
}
