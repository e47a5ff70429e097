import { type Names, syllablesOf } from "@/lib/institutions/naming/rules.ts";

/**
 * The key by which a person stands in a list: the syllables of the Chinese name, the surname read as a surname, or the
 * English name, in small letters with one space between the parts ("zeng qing hong", "wang yining").
 */
export function sortKeyOf({ nameZh, nameEn }: Names): string {
  const parts = nameZh ? syllablesOf(nameZh, { isPersonName: true }) : [nameEn ?? ""];
  return sortKeyFrom(parts.join(" ")) || (nameZh ?? nameEn ?? "").toLowerCase();
}

/** A key as it is kept: small letters, accents taken off, one space between the parts. */
export const sortKeyFrom = (typed: string): string =>
  typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 200);
