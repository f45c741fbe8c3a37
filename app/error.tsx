"use client"; // an error boundary lives in the browser

import { Button, ButtonLink } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";

export default function ErrorScreen({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <ScreenMessage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/">Go to the start</ButtonLink>
        </>
      }
    >
      <p>
        Something went wrong on our side. A move you just sent may still have arrived; look before sending it
        again.
      </p>
      <Reference error={error} />
    </ScreenMessage>
  );
}

/** The reference of this error in the log, for whoever asks for help. */
function Reference({ error }: { error: unknown }) {
  if (!(error instanceof Error) || !("digest" in error)) return null;
  return <p className="text-sm">Reference: {String(error.digest)}</p>;
}
