"use client"; // shows and hides what is typed

import clsx from "clsx";
import { useState, useSyncExternalStore } from "react";
import { buttonClass } from "./button";
import { ErrorText, FieldFrame, type FieldProps, useWiring } from "./field";
import { useAnswer } from "./form";
import { FRAME, FRAMED, FRAMED_HEIGHT } from "./input";

function never() {
  return () => {};
}

/**
 * A password: may be pasted, may be shown. It stays in the field when the form has to be sent again, but it never comes
 * back from the server, so without a script it has to be typed again.
 */
export function PasswordField({
  autoComplete,
  name,
  hint,
  ...frame
}: Omit<FieldProps, "optional"> & { autoComplete: "current-password" | "new-password" }) {
  const { wiring, error } = useWiring(name, hint);
  const [isShown, setShown] = useState(false);
  const [isEmpty, setEmpty] = useState(true);
  const answer = useAnswer();
  const isLost = isEmpty && (answer.status === "invalid" || answer.status === "refused");
  // The button needs JavaScript, so it is not shown before.
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <FieldFrame {...frame} {...{ hint, error }} id={wiring.id}>
      <div className={clsx(FRAME, "border-edge")}>
        <input
          {...wiring}
          onInput={(event) => setEmpty(event.currentTarget.value === "")}
          type={isShown ? "text" : "password"}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          required
          className={clsx(FRAMED, FRAMED_HEIGHT)}
        />
        {isLive && (
          <button
            type="button"
            className={buttonClass({ variant: "quiet", size: "small", className: "mr-1" })}
            aria-pressed={isShown}
            aria-controls={wiring.id}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? "Hide" : "Show"}
            <span className="sr-only"> password</span>
          </button>
        )}
      </div>
      {isLost && !error && <ErrorText>Type your password again.</ErrorText>}
    </FieldFrame>
  );
}
