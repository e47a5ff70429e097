import { z } from "zod";

/** argon2 takes any length; this limits the work that a stranger can cause. */
const MAX_LENGTH = 200;
/** @source NIST SP 800-63B-4: require length, and no mix of kinds of characters */
const MIN_LENGTH = 12;

/** A new password: 12 to 200 characters of any kind. password.ts hashes its NFKC form. */
export const newPassword = () =>
  z.string().min(MIN_LENGTH, { error: "password_too_short" }).max(MAX_LENGTH, { error: "too_long" });

/** A password to check: 1 to 200 characters. */
export const typedPassword = () => z.string().min(1, { error: "required" }).max(MAX_LENGTH, { error: "too_long" });

/** Whether a password begins or ends with a blank. It counts, but often came along with what was copied. */
export const hasOuterBlank = (password: string): boolean => password !== password.trim();
