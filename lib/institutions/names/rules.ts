import { pinyin } from "pinyin-pro";
import { Refusal } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** Two names of one thing, of which at least one is there. */
export type Names = { nameZh: string | null; nameEn: string | null };

const MAX_ADDRESS_LENGTH = 60;
const SMALL_WORDS = new Set(["of", "and", "the", "for", "in", "at", "on", "a", "an"]);
const UNIT_NOUN = /^(the )?(school|college|department|faculty|office|institute|center|centre) (of|for) /i;
const UNIT_NOUN_ZH = /(学院|系|部|处|办公室|中心)$/u;

/** The syllables of a Chinese text without tones, "ü" as "v"; what is not Chinese stays as it is. */
export const syllablesOf = (text: string, { isPersonName = false } = {}): string[] =>
  pinyin(text, {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    surname: isPersonName ? "head" : "off",
  });

/** Small Latin words joined by hyphens, accents taken off; empty where nothing of that kind is in the text. */
function addressOf(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/['’]/g, "")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? []).join("-").slice(0, MAX_ADDRESS_LENGTH).replace(/-+$/, "");
}

/**
 * An address for something by its English name, or by the pinyin of its Chinese one.
 * @param ifNothing where neither gives a letter
 */
export function proposedAddress({ nameZh, nameEn }: Names, ifNothing: string): string {
  return (nameEn && addressOf(nameEn)) || (nameZh && addressOf(syllablesOf(nameZh).join(" "))) || ifNothing;
}

/** The code of a unit: its name without "School of" or 学院, "marxism". */
export function proposedUnitCode({ nameZh, nameEn }: Names): string {
  const zh = nameZh && (nameZh.replace(UNIT_NOUN_ZH, "") || nameZh);
  return proposedAddress({ nameEn: nameEn?.replace(UNIT_NOUN, "") ?? null, nameZh: zh }, "unit");
}

/** The code of an institution: the first letters of its name, "HIP". */
export function proposedInstitutionCode({ nameZh, nameEn }: Names): string {
  const words = nameEn
    ? addressOf(nameEn)
        .split("-")
        .filter((word) => !SMALL_WORDS.has(word))
    : addressOf(syllablesOf(nameZh ?? "").join(" ")).split("-");
  const initials = words.map((word) => word.slice(0, 1));
  return initials.slice(0, 10).join("").toUpperCase() || "C";
}

/** The proposal itself where it is free, otherwise the first of "name-2", "name-3" that is. */
export function firstAvailable(proposal: string, taken: ReadonlySet<string>): string {
  if (!taken.has(proposal)) return proposal;
  let number = 2;
  while (taken.has(`${proposal}-${number}`)) number += 1;
  return `${proposal}-${number}`;
}

/** A text as PostgreSQL takes it literally in a pattern, which is what Prisma makes of "insensitive". */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** The part of a `where` that finds what has the same name in either language. */
export const sameName = ({ nameZh, nameEn }: Names) => [
  ...(nameZh === null ? [] : [{ nameZh }]),
  ...(nameEn === null ? [] : [{ nameEn: { equals: escapeLike(nameEn), mode: "insensitive" as const } }]),
];

/** The refusal that names what is there already: the person opens it, or says that this is another one. */
export const similarExists = ({ nameZh, nameEn }: Names, address: string): Refusal =>
  new Refusal("conflict", "similar_exists", { name: nameZh ?? nameEn ?? "", address });

/** The languages whose boxes "the portal's wording" are ticked. */
export const provisionalLanguages = (marks: { provisionalZh: boolean; provisionalEn: boolean }): Locale[] => [
  ...(marks.provisionalZh ? (["zh"] as const) : []),
  ...(marks.provisionalEn ? (["en"] as const) : []),
];

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
