"use client"; // what is typed is kept in the browser

import {
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { FormState, FormValues } from "@/lib/form/form";
import { carriedOver, isChanged, type Kept } from "@/lib/form/kept";
import { discard, forget, forgetForm, keep, keptAt, startOf, valuesIn, watchKept } from "./kept-store";

/** Where a form keeps what is typed, and what it is about. Without `isTyped` only what could not be sent is kept. */
export type Keeping = { person: string | null; name: string; about: string; isTyped: boolean };

/** What the form around knows of what was kept for it. */
export type KeptForm = {
  /** What fills the form, as an answer; null if nothing was kept, or if it is about something else by now. */
  filled: FormState | null;
  /** When it was typed; null if nothing was kept. */
  at: number | null;
  /** Fills the form with what was typed while it was about something else. */
  carryOver: () => void;
  startOver: () => void;
  /** What was typed has been sent. */
  sent: () => void;
  /** What could not be sent is kept, so that the page can be loaded again. */
  keepNow: () => void;
};

const PAUSE_MS = 300;

/** Keeps what is typed into `form` until it is sent or discarded. */
export function useKept(form: RefObject<HTMLFormElement | null>, keeping: Keeping): KeptForm {
  const { person, name, about, isTyped } = keeping;
  const place = useMemo(() => ({ person, name, about }), [person, name, about]);
  const kept = useSyncExternalStore(
    useCallback((onChange) => watchKept(place, onChange), [place]),
    () => keptAt(place),
    () => null,
  );
  const [carried, setCarried] = useState<FormState | null>(null);
  const fitting = useMemo(() => fillingOf(kept, about), [kept, about]);
  const start = useRef<FormValues | null>(null);
  const typing = useRef({ isOpen: false, timer: 0 });

  /** Before anything is typed: what the form starts with, unless it was filled with what was kept. */
  const rememberStart = useCallback(
    (element: HTMLFormElement) => {
      start.current ??= kept !== null && kept.about === about ? kept.start : startOf(element);
    },
    [about, kept],
  );

  const save = useCallback(
    (element: HTMLFormElement) => {
      clearTimeout(typing.current.timer);
      if (!typing.current.isOpen || start.current === null) return;
      typing.current.isOpen = false;
      const values = valuesIn(new FormData(element));
      if (isChanged(start.current, values))
        keep(place, { about, at: Date.now(), start: start.current, values });
      else forget(place);
    },
    [about, place],
  );

  useEffect(() => {
    const element = form.current;
    if (!element || !isTyped) return;
    const saveNow = () => save(element);
    const saveSoon = () => {
      rememberStart(element);
      typing.current.isOpen = true;
      clearTimeout(typing.current.timer);
      typing.current.timer = window.setTimeout(saveNow, PAUSE_MS);
    };
    const heard = ["input", "change", "click"] as const; // a click may add or remove a line
    for (const event of heard) element.addEventListener(event, saveSoon);
    window.addEventListener("pagehide", saveNow);
    return () => {
      for (const event of heard) element.removeEventListener(event, saveSoon);
      window.removeEventListener("pagehide", saveNow);
      saveNow();
    };
  }, [form, isTyped, rememberStart, save]);

  return {
    filled: fitting ?? carried,
    at: kept?.at ?? null,
    carryOver() {
      if (!kept || !form.current) return;
      start.current = startOf(form.current);
      setCarried({ status: "kept", values: carriedOver(kept, start.current) });
    },
    startOver() {
      start.current = null;
      typing.current.isOpen = false;
      setCarried(null);
      discard(place);
    },
    sent() {
      start.current = null;
      typing.current.isOpen = false;
      clearTimeout(typing.current.timer);
      forgetForm(place);
    },
    keepNow() {
      if (!form.current) return;
      rememberStart(form.current);
      typing.current.isOpen = true;
      save(form.current);
    },
  };
}

function fillingOf(kept: Kept | null, about: string): FormState | null {
  return kept !== null && kept.about === about ? { status: "kept", values: kept.values } : null;
}
