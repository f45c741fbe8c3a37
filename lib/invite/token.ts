import { createHash, randomBytes } from "node:crypto";

/** The bytes of an invitation's token (256 bits), and its shape as base64url text. */
const TOKEN_BYTES = 32;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A new secret for an invitation link. It is shown once and not stored. */
export function newInviteToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Whether a text could be a token at all. Anything else is unknown without asking the database. */
export function isInviteToken(text: string): boolean {
  return TOKEN_SHAPE.test(text);
}

/** What is stored of a token: its SHA-256. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
