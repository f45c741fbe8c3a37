"use client"; // an error boundary lives in the browser

import { Button, ButtonLink } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";

export default function ErrorScreen({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ScreenMessage
      title="This page couldn’t be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/">Go home</ButtonLink>
        </>
      }
    >
      <p>
        Something went wrong on our side. If you just sent a move, it may still have gone through: check
        before you send it again.
      </p>
      <Reference error={error} />
    </ScreenMessage>
  );
}

/** The error's reference in the log, to quote when asking for help. */
function Reference({ error }: { error: unknown }) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return <p className="text-sm">Reference: {String(error.digest)}</p>;
}
