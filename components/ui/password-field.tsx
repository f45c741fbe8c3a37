"use client"; // shows and hides what is typed

import { useState, useSyncExternalStore } from "react";
import { FieldFrame, type FieldProps, useWiring } from "./field";

function never() {
  return () => {};
}

/** A password: may be pasted, may be shown. It never comes back from the server. */
export function PasswordField({
  autoComplete,
  name,
  hint,
  ...frame
}: Omit<FieldProps, "optional"> & { autoComplete: "current-password" | "new-password" }) {
  const { wiring, error } = useWiring(name, hint);
  const [isShown, setShown] = useState(false);
  // The button can do nothing before JavaScript, so it waits for it.
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <FieldFrame {...frame} {...{ hint, error }} id={wiring.id}>
      <div className="input-frame">
        <input
          {...wiring}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className="input"
        />
        {isLive && (
          <button
            type="button"
            className="button button-quiet button-small mr-1"
            aria-pressed={isShown}
            aria-controls={wiring.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
            <span className="sr-only"> password</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}
