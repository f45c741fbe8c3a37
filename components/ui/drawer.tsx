"use client"; // only a script can open a modal dialog; before that it is a plain panel at the side

import clsx from "clsx";
import Link from "next/link";
import { useRouter } from "next/navigation";
import {
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from "react";
import { ICON_BUTTON } from "./button";

/** At the side; on a phone a sheet that leaves a strip of the page above it; on paper a part of the page. */
const PANEL = clsx(
  "animate-slide-in border-line bg-surface text-ink shadow-drawer fixed inset-y-0 right-0 left-auto z-40 m-0 hidden h-dvh max-h-none w-full grid-cols-1 grid-rows-[auto_minmax(0,1fr)_auto] border-l p-0 [--gutter:1.375rem] open:grid",
  "backdrop:animate-appear backdrop:bg-veil focus-visible:outline-0", // it is plain to see where the focus is
  "data-leaving:animate-slide-out data-settled:animate-none",
  "max-sm:animate-sheet-in max-sm:data-leaving:animate-sheet-out max-sm:inset-x-0 max-sm:top-auto max-sm:bottom-0 max-sm:max-w-none max-sm:border-0 max-sm:[--gutter:1rem]",
  "print:static print:h-auto print:max-w-none print:border-0 print:shadow-none",
);

const USUAL = "max-w-118 max-sm:h-[calc(100dvh-1.5rem)] max-sm:rounded-t-xl";
const WIDE = "max-w-248 max-sm:h-dvh";

function never() {
  return () => {};
}

/**
 * A panel over the page at a URL of its own. Escape, a click beside it and the close button all go to `closeHref`; the
 * focus then returns to the element `returnFocusTo` (an id). `header` and `footer` stay while `children` scroll. A wide one
 * has room for two columns, and fills a phone.
 */
export function Drawer({
  label,
  closeHref,
  returnFocusTo,
  closeIcon,
  header,
  footer,
  isWide = false,
  children,
}: {
  label: string;
  closeHref: string;
  returnFocusTo?: string;
  closeIcon: ReactNode;
  header: ReactNode;
  footer?: ReactNode;
  isWide?: boolean;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOn = useRef<EventTarget>(null);
  const router = useRouter();
  const [isLeaving, startLeaving] = useTransition();
  // It slides in when a row is opened, not when the page loads with it open.
  const isFromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [isSettled] = useState(isFromServer);

  useLayoutEffect(() => {
    const panel = dialog.current;
    if (!panel) return;
    // The server sends it open; only a closed dialog can be shown as a modal one.
    panel.removeAttribute("open");
    panel.showModal();
    // By default the browser focuses the close button, as if closing came first.
    panel.focus();
    return () => {
      panel.close();
      if (returnFocusTo) document.getElementById(returnFocusTo)?.focus({ preventScroll: true });
    };
  }, [returnFocusTo]);

  const leave = () => startLeaving(() => router.push(closeHref, { scroll: false }));
  const leaveInstead = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (event.type === "cancel" || !event.currentTarget.open) leave();
  };
  // Both ends of the press must lie on the backdrop: a selection of text may end there by accident.
  const leaveFromBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current && pressedOn.current === dialog.current) leave();
  };

  return (
    <dialog
      ref={dialog}
      open
      tabIndex={-1}
      className={clsx(PANEL, isWide ? WIDE : USUAL)}
      aria-label={label}
      data-settled={isSettled && !isLeaving ? "" : undefined}
      data-leaving={isLeaving ? "" : undefined}
      onCancel={leaveInstead}
      onClose={leaveInstead}
      onPointerDown={(event) => (pressedOn.current = event.target)}
      onClick={leaveFromBackdrop}
    >
      <div className="px-gutter grid grid-cols-[minmax(0,1fr)_auto] items-start gap-3 pt-5 pb-3">
        <div className="min-w-0">{header}</div>
        <Link href={closeHref} scroll={false} className={ICON_BUTTON} aria-label="Close">
          {closeIcon}
        </Link>
      </div>
      <div className="px-gutter overflow-y-auto overscroll-contain pb-5.5">{children}</div>
      {footer && (
        <div className="border-line px-gutter pb-foot max-h-[60dvh] overflow-y-auto border-t pt-3.5 empty:hidden">
          {footer}
        </div>
      )}
    </dialog>
  );
}
