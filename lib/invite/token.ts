import { createHash, randomBytes } from "node:crypto";

/** Bytes of an invitation's token (256 bits), and its length as base64url text. */
const TOKEN_BYTES = 32;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}$/;

/** A fresh secret for an invitation link. It is shown once and kept nowhere. */
export function newInviteToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Whether a text could be a token at all; anything else is unknown before the database is asked. */
export function isInviteToken(text: string): boolean {
  return TOKEN_SHAPE.test(text);
}

/** What is kept of a token: its SHA-256. */
export function hashOfToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}
