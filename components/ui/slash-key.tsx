"use client"; // listens to the keyboard

import { useEffect } from "react";

/** "/" puts the cursor into the field `targetId`, unless the focus is already in a field. */
export function SlashKey({ targetId }: { targetId: string }) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || event.altKey) return;
      if (event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog"))
        return;
      const target = document.getElementById(targetId);
      if (!target) return;
      event.preventDefault();
      target.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [targetId]);
  return null;
}
