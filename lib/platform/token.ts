import { createHash, createHmac, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** A secret for a link that is shown once: 256 random bits in URL-safe letters. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/**
 * A secret for a link that can be made again from what the link is about, and so need not be kept anywhere.
 * @param secret of the installation; who has it could make sessions as well
 */
export const derivedToken = (secret: string, about: string): string =>
  createHmac("sha256", secret).update(`link:${about}`).digest("base64url");

/** What is kept of a token or an address: its sha256, from which it cannot be read back. */
export const fingerprint = (secret: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(secret).digest());
