"use client"; // an error boundary lives in the browser

import "./globals.css";
import { Button } from "@/components/ui/button";
import { ScreenMessage } from "@/components/ui/screen-message";

/** The last safety net. It replaces the root layout, so it brings its own document and font. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something went wrong · Parley</title>
        <ScreenMessage
          title="Parley couldn’t be shown"
          actions={
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
          }
        >
          <p>Something went wrong on our side. Try again in a moment. Nothing you sent earlier is lost.</p>
        </ScreenMessage>
      </body>
    </html>
  );
}
