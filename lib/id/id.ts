import { v7, validate } from "uuid";

/** A new UUIDv7. Ids sort by creation time, so indexes grow at one end. */
export function newId(): string {
  return v7();
}

/** Whether a text from outside is a valid id. If not, the answer is "not found" without asking the database. */
export function isId(text: unknown): text is string {
  return typeof text === "string" && validate(text);
}
