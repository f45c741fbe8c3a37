"use client"; // a native details stays open until told otherwise

import { useEffect } from "react";

/** Closes open menus on Escape (giving the focus back), on a click elsewhere, and once a link in one is followed. */
export function MenuKeys() {
  useEffect(() => {
    const close = (keep: Element | null, isFocusReturned: boolean) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]")) {
        if (keep && menu.contains(keep)) continue;
        menu.open = false;
        if (isFocusReturned) menu.querySelector("summary")?.focus();
      }
    };
    const press = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null;
      close(event.type === "click" && target?.closest("[data-menu] a") ? null : target, false);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === "Escape") close(null, true);
    };
    document.addEventListener("click", press);
    document.addEventListener("keydown", key);
    return () => {
      document.removeEventListener("click", press);
      document.removeEventListener("keydown", key);
    };
  }, []);
  return null;
}
