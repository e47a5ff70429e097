import { z } from "zod";

/** argon2 takes any length; this bounds what a stranger can make us hash. */
const MAX_LENGTH = 200;
/** @source NIST SP 800-63B-4: length is what counts; no rules of composition */
const MIN_LENGTH = 12;

/** A password that a person chooses: 12 to 200 characters of any kind, compared in NFKC. */
export const newPassword = () =>
  z.string().min(MIN_LENGTH, { error: "password_too_short" }).max(MAX_LENGTH, { error: "too_long" });

/** A password that a person types to sign in. */
export const typedPassword = () => z.string().min(1, { error: "required" }).max(MAX_LENGTH, { error: "too_long" });
