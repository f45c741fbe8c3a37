import { v7, validate } from "uuid";

/** A new UUIDv7: ids sort by the time they were made, so that indexes grow at one end. */
export function newId(): string {
  return v7();
}

/** Whether a text from outside is an id at all. Anything else answers "not found" before the database is asked. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && validate(text);
}
