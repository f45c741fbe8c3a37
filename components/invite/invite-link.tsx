"use client"; // copies to the clipboard

import clsx from "clsx";
import { useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { useAnswer } from "@/components/ui/form";
import { FIELD, FRAME, FRAMED, FRAMED_HEIGHT } from "@/components/ui/input";

/** The link of a new invitation, to copy. It is shown only this once. */
export function InviteLink() {
  const answer = useAnswer();
  const [copied, setCopied] = useState<string | null>(null);
  if (answer.status !== "done" || answer.link === undefined) return null;
  const { link } = answer;
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setCopied(link));
  return (
    <div className={FIELD}>
      <label htmlFor="invite-link" className="font-label">
        Invite link
      </label>
      <div className={clsx(FRAME, "border-edge")}>
        <input
          id="invite-link"
          className={clsx(FRAMED, FRAMED_HEIGHT)}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button
          type="button"
          className={buttonClass({ variant: "quiet", size: "small", className: "mr-1" })}
          onClick={copy}
        >
          {copied === link ? "Copied" : "Copy"}
        </button>
      </div>
    </div>
  );
}
