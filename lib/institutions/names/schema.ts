import { z } from "zod";
import { emptyAsNull } from "@/lib/platform/form-schema.ts";

/** The address of something that stands already: small letters, digits, hyphens. */
export const address = () =>
  z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "not_a_code" });

/** An address for something new; left empty, the portal proposes one. */
export const newAddress = () => emptyAsNull.transform((text) => text?.toLowerCase() ?? null).pipe(address().nullable());

/** A code for something new, as people write it: "HIP", "HIP-B5"; left empty, the portal proposes one. */
export const newCode = () =>
  emptyAsNull.pipe(
    z
      .string()
      .max(60, { error: "too_long" })
      .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, { error: "not_a_code" })
      .nullable(),
  );

/** The address of something that may be left out. */
export const optionalAddress = () => emptyAsNull.pipe(address().nullable());

/** The code of a group that may be left out. */
export const optionalCode = newCode;

/** Whether a name is there in at least one language; the words stand at the Chinese one. */
export const isNamed = ({ nameZh, nameEn }: { nameZh: string | null; nameEn: string | null }): boolean =>
  nameZh !== null || nameEn !== null;
