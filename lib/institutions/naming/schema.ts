import { z } from "zod";
import { isLocale } from "@/lib/platform/i18n/locales.ts";

/** An empty field of a form is nothing. */
const emptyAsNull = z
  .string()
  .max(1000)
  .nullable()
  .transform((text) => (text === null || text.trim() === "" ? null : text.trim()));

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

/** A whole number from 0 on, or nothing. */
export const optionalCount = () =>
  emptyAsNull.pipe(
    z
      .string()
      .regex(/^\d{1,6}$/, { error: "not_a_number" })
      .transform(Number)
      .nullable(),
  );

/** A box that is ticked or not: a form leaves out the one that is not. */
export const ticked = () =>
  z
    .literal("on")
    .optional()
    .transform((value) => value === "on");

/** The key that a page makes for one create, so that sending it twice creates once. */
export const onceKey = () => z.uuid();

/** The language of the page that the person goes on to. */
export const pageLanguage = () => z.string().refine(isLocale, { error: "invalid" });

/** Whether a name is there in at least one language; the words stand at the Chinese one. */
export const isNamed = ({ nameZh, nameEn }: { nameZh: string | null; nameEn: string | null }): boolean =>
  nameZh !== null || nameEn !== null;

/** Whether what has two days has them in order; a day that is not known disturbs nobody. */
export const areDaysInOrder = (first: string | null, last: string | null): boolean =>
  first === null || last === null || first <= last;
