import { v7, validate } from "uuid";

/** A new UUIDv7: ids sort by the time at which they were made, so indexes grow at one end. */
export function newId(): string {
  return v7();
}

/** Whether a text from outside is an id at all. If not, the answer is "not found", and the database is not asked. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && validate(text);
}
