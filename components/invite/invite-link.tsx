"use client"; // copies to the clipboard

import { useState } from "react";
import { useAnswer } from "@/components/ui/form";

/** The link an invitation's answer carries, to copy. It stands in the page this once. */
export function InviteLink() {
  const answer = useAnswer();
  const [copied, setCopied] = useState<string | null>(null);
  if (answer.status !== "done" || answer.link === undefined) return null;
  const { link } = answer;
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setCopied(link));
  return (
    <div className="field">
      <label htmlFor="invite-link" className="field-label">
        Invitation link
      </label>
      <div className="input-frame">
        <input
          id="invite-link"
          className="input"
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="button button-quiet button-small mr-1" onClick={copy}>
          {copied === link ? "Copied" : "Copy"}
        </button>
      </div>
    </div>
  );
}
