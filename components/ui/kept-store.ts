import { type FormValues, isPassword, PERSON_FIELD } from "@/lib/form/form";
import { type Kept, readKept } from "@/lib/form/kept";

// What is typed stays in the browser of the person who typed it: in localStorage by their id, so that it outlives the tab
// and nobody else is shown it; for somebody who is signed out in sessionStorage, so that it ends with the tab.

const PREFIX = "parley.kept.";

/** Whose form it is (null if nobody is signed in), which form, and what it is about. */
export type KeptPlace = { person: string | null; name: string; about: string };

/** What the keys of one form begin with, whatever it is about. */
function formPrefix({ person, name }: KeptPlace): string {
  return `${PREFIX}${person ?? ""}.${name}|`;
}

function keyOf(place: KeptPlace): string {
  return formPrefix(place) + place.about;
}

function storageOf({ person }: Pick<KeptPlace, "person">): Storage {
  return person === null ? sessionStorage : localStorage;
}

type Opened = { kept: Kept | null; text: string | null; listeners: Set<() => void> };

/** What each form was opened with. It stays the same until somebody discards it or the form is gone. */
const opened = new Map<string, Opened>();

function openedAt(place: KeptPlace): Opened {
  const key = keyOf(place);
  const known = opened.get(key);
  if (known !== undefined && known.listeners.size > 0) return known;
  const text = attempt(() => latestText(place)) ?? null;
  if (known !== undefined && known.text === text) return known;
  const fresh = { kept: readKept(text, Date.now()), text, listeners: new Set<() => void>() };
  opened.set(key, fresh);
  return fresh;
}

/** What was typed for this form; if nothing was, the last that was typed while it was about something else. */
function latestText(place: KeptPlace): string | null {
  const storage = storageOf(place);
  const exact = storage.getItem(keyOf(place));
  if (exact !== null) return exact;
  const others = keysIn(storage, formPrefix(place)).flatMap((key) => storage.getItem(key) ?? []);
  const typedAt = (text: string) => readKept(text, Date.now())?.at ?? 0;
  return others.sort((a, b) => typedAt(b) - typedAt(a))[0] ?? null;
}

function keysIn(storage: Storage, prefix: string): string[] {
  return Object.keys(storage).filter((key) => key.startsWith(prefix));
}

/** For useSyncExternalStore: calls `onChange` when it is discarded. */
export function watchKept(place: KeptPlace, onChange: () => void): () => void {
  const { listeners } = openedAt(place);
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

/** What was kept for this form when it appeared. */
export function keptAt(place: KeptPlace): Kept | null {
  return openedAt(place).kept;
}

/** Keeps what was typed. */
export function keep(place: KeptPlace, kept: Kept): void {
  attempt(() => storageOf(place).setItem(keyOf(place), JSON.stringify(kept)));
}

/** Forgets what was typed, because the form is back at its start. */
export function forget(place: KeptPlace): void {
  attempt(() => storageOf(place).removeItem(keyOf(place)));
}

/** Forgets all that was typed into this form, because it was sent. */
export function forgetForm(place: KeptPlace): void {
  attempt(() => {
    const storage = storageOf(place);
    for (const key of keysIn(storage, formPrefix(place))) storage.removeItem(key);
  });
}

/** Forgets what the form was opened with, and the form goes back to its start. */
export function discard(place: KeptPlace): void {
  const found = openedAt(place);
  forget({ ...place, about: found.kept?.about ?? place.about });
  found.kept = null;
  for (const tell of found.listeners) tell();
}

/** Forgets everything that anybody typed in this browser. */
export function forgetAll(): void {
  for (const person of [null, ""])
    attempt(() => {
      const storage = storageOf({ person });
      for (const key of keysIn(storage, PREFIX)) storage.removeItem(key);
    });
}

/** A browser may forbid storage, or have none left. Then nothing is kept, and the form works as it is. */
function attempt<T>(reach: () => T): T | undefined {
  try {
    return reach();
  } catch {
    return undefined;
  }
}

/** What the form holds now. Passwords are never kept, and whose form it is belongs to the page. */
export function valuesIn(form: FormData): FormValues {
  const values = new Map<string, string[]>();
  for (const [name, value] of form)
    if (typeof value === "string" && isWorthKeeping(name))
      values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
}

function isWorthKeeping(name: string): boolean {
  return name !== PERSON_FIELD && !name.startsWith("$ACTION") && !isPassword(name);
}

/** What the form held when the page was made. */
export function startOf(form: HTMLFormElement): FormValues {
  const values = new Map<string, string[]>();
  for (const control of form.elements)
    for (const [name, value] of startOfControl(control))
      if (name !== "" && isWorthKeeping(name)) values.set(name, [...(values.get(name) ?? []), value]);
  return Object.fromEntries(values);
}

function startOfControl(control: Element): [name: string, value: string][] {
  if (control instanceof HTMLInputElement && !control.disabled) {
    const isTick = control.type === "checkbox" || control.type === "radio";
    if (isTick) return control.defaultChecked ? [[control.name, control.value]] : [];
    return control.type === "submit" ? [] : [[control.name, control.defaultValue]];
  }
  if (control instanceof HTMLTextAreaElement) return [[control.name, control.defaultValue]];
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options];
    const first = options.find((option) => option.defaultSelected) ?? options[0];
    return first ? [[control.name, first.value]] : [];
  }
  return [];
}
