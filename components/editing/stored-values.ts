import { type FieldValue, isSameValue } from "@/lib/platform/merge.ts";
import { normalizeLine, normalizeLines } from "@/lib/platform/text-rules.ts";

/** The value as the server stores it: cleaned, and null where it shows nothing. */
const asStored = (value: FieldValue): FieldValue => (typeof value === "string" ? normalizeLines(value) || null : value);

/** Whether the server stores two values alike. */
export const isEqual = (one: FieldValue, other: FieldValue): boolean => isSameValue(asStored(one), asStored(other));

/** Whether the server stores a value as it was sent. In a field of one line it makes a blank of a line break. */
export const isStoredAs = (sent: FieldValue, stored: FieldValue): boolean =>
  isEqual(sent, stored) ||
  (typeof sent === "string" && typeof stored === "string" && normalizeLine(sent) === normalizeLine(stored));

/** Whether the server stores all of these values as those. */
export const areEqual = (
  ones: Readonly<Record<string, FieldValue>>,
  others: Readonly<Record<string, FieldValue>>,
): boolean => Object.keys(ones).every((field) => isEqual(ones[field] ?? null, others[field] ?? null));
