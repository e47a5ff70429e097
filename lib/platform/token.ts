import { createHash, createHmac, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A random secret for a link that is shown once: 256 bits, base64url. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/**
 * A secret for a link that is derived from what the link is about, so that it need not be stored.
 * @param secret AUTH_SECRET; whoever has it can forge sessions as well
 */
export const derivedToken = (secret: string, about: string): string =>
  createHmac("sha256", secret).update(`link:${about}`).digest("base64url");

/** The sha256 of a token or an address, which is stored in its place. */
export const fingerprint = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(secret).digest());
