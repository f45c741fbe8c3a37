"use client"; // a modal dialog is opened by script alone; before that it is a plain panel at the side

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

function never() {
  return () => {};
}

/**
 * A panel over the page at a URL of its own. Escape, a press beside it and the cross all go to `closeHref`; the
 * focus then returns to the element `returnFocusTo` (an id). `header` and `footer` stay while `children` scroll.
 */
export function Drawer({
  label,
  closeHref,
  returnFocusTo,
  closeIcon,
  header,
  footer,
  children,
}: {
  label: string;
  closeHref: string;
  returnFocusTo?: string;
  closeIcon: ReactNode;
  header: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const pressedOn = useRef<EventTarget>(null);
  const router = useRouter();
  const [isLeaving, startLeaving] = useTransition();
  // It slides in when a row is opened, not when a page arrives with it.
  const isFromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  const [isSettled] = useState(isFromServer);

  useLayoutEffect(() => {
    const panel = dialog.current;
    if (!panel) return;
    // What the server sent stands open; only a closed dialog can be shown as a modal one.
    panel.removeAttribute("open");
    panel.showModal();
    // Left to itself the browser rings the cross, as if closing came first.
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
      className="drawer"
      aria-label={label}
      data-settled={isSettled ? "" : undefined}
      data-leaving={isLeaving ? "" : undefined}
      onCancel={leaveInstead}
      onClose={leaveInstead}
      onPointerDown={(event) => (pressedOn.current = event.target)}
      onClick={leaveFromBackdrop}
    >
      <div className="drawer-head">
        <div className="min-w-0">{header}</div>
        <Link href={closeHref} scroll={false} className="icon-button" aria-label="Close">
          {closeIcon}
        </Link>
      </div>
      <div className="drawer-body">{children}</div>
      {footer && <div className="drawer-foot">{footer}</div>}
    </dialog>
  );
}
