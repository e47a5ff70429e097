import { z } from "zod";
import { SLUG } from "@/lib/platform/address-part.ts";
import { emptyAsNull } from "@/lib/platform/form-schema.ts";

/** The address of something that exists: small letters, digits, hyphens. */
export const address = () => z.string().max(100).regex(SLUG, { error: "not_a_code" });

/** The address of something new; where it is empty, the portal proposes one. */
export const newAddress = () => emptyAsNull.transform((text) => text?.toLowerCase() ?? null).pipe(address().nullable());

/** The code of something new, such as "HIP" or "HIP-B5"; where it is empty, the portal proposes one. */
export const newCode = () =>
  emptyAsNull.pipe(
    z
      .string()
      .max(60, { error: "too_long" })
      .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: "not_a_code" })
      .nullable(),
  );

/** An address, or nothing. */
export const optionalAddress = () => emptyAsNull.pipe(address().nullable());

/** A code, or nothing. */
export const optionalCode = newCode;
