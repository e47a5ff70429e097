import { pinyin } from "pinyin-pro";
import { conflict, Refusal } from "@/lib/platform/errors.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { nameKey } from "@/lib/platform/name-key.ts";

/** The name of something in two languages; one of them is enough. */
export type Names = { nameZh: string | null; nameEn: string | null };

/** The name of something new. */
export type NewName = Names & {
  /** languages in which the name is provisional; left out: none for the college's own staff, both for all others */
  provisional?: readonly Locale[];
};

/** Whether there is a name in at least one language. */
export const isNamed = ({ nameZh, nameEn }: Names): boolean => nameZh !== null || nameEn !== null;

/**
 * Refuses values without a name.
 * @param fields what the names are called in the form
 * @throws invalid needs_a_name
 */
export function assertNamed(names: Names, fields: readonly string[] = ["nameZh", "nameEn"]): void {
  if (!isNamed(names)) throw new Refusal("invalid", "needs_a_name").of(...fields);
}

const MAX_ADDRESS_LENGTH = 60;
/** A code has 60 characters at most: this leaves room for a suffix with a number. */
const MAX_STEM_LENGTH = 50;
const SMALL_WORDS = new Set(["of", "and", "the", "for", "in", "at", "on", "a", "an"]);
const UNIT_NOUN = /^(the )?(school|college|department|faculty|office|institute|center|centre) (of|for) /i;
const UNIT_NOUN_ZH = /(学院|系|部|处|办公室|中心)$/u;

/** The pinyin syllables of a Chinese text, without tones and with "v" for "ü"; other characters stay as they are. */
export const syllablesOf = (text: string, { isPersonName = false } = {}): string[] =>
  pinyin(text, {
    toneType: "none",
    type: "array",
    nonZh: "consecutive",
    v: true,
    surname: isPersonName ? "head" : "off",
  });

/** The Latin words of a text in lower case, without accents, joined by hyphens; empty where it has none. */
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
 * Proposes an address from the English name, or else from the pinyin of the Chinese one.
 * @param fallback the address where neither name has a Latin letter or a digit
 */
export function proposedAddress({ nameZh, nameEn }: Names, fallback: string): string {
  return (nameEn && addressOf(nameEn)) || (nameZh && addressOf(syllablesOf(nameZh).join(" "))) || fallback;
}

/** Proposes the code of a unit: its name without "School of" or 学院, such as "marxism". */
export function proposedUnitCode({ nameZh, nameEn }: Names): string {
  const zh = nameZh && (nameZh.replace(UNIT_NOUN_ZH, "") || nameZh);
  return proposedAddress({ nameEn: nameEn?.replace(UNIT_NOUN, "") ?? null, nameZh: zh }, "unit");
}

/** The names of a college, with its short names. */
export type CollegeNames = Names & { shortNameZh?: string | null; shortNameEn?: string | null };

const MAX_SHORT_CODE_LENGTH = 12;

/** The first letters of the words of a name in English, or of the syllables of one in Chinese; at most ten. */
function initialsOf({ nameZh, nameEn }: Names): string {
  const words = nameEn
    ? addressOf(nameEn)
        .split("-")
        .filter((word) => !SMALL_WORDS.has(word))
    : addressOf(syllablesOf(nameZh ?? "").join(" ")).split("-");
  const initials = words.map((word) => word.slice(0, 1));
  return initials.slice(0, 10).join("");
}

/**
 * Proposes the code of a college: its short name, such as "URFU" for "UrFU", or the first letters of one that is too long
 * or in Chinese; without a short name, the first letters of its name, such as "HIP".
 */
export function proposedInstitutionCode(names: CollegeNames): string {
  const { shortNameZh = null, shortNameEn = null } = names;
  const short = addressOf(shortNameEn ?? "");
  const shortInitials = initialsOf({ nameZh: shortNameZh, nameEn: shortNameEn });
  const code = short && short.length <= MAX_SHORT_CODE_LENGTH ? short : shortInitials || initialsOf(names);
  return code.toUpperCase() || "C";
}

/** Cuts a code so that a suffix with a number fits behind it. */
export const codeStem = (code: string): string => code.slice(0, MAX_STEM_LENGTH).replace(/-$/, "");

/** The proposal or, where it is taken, the first of "proposal-2", "proposal-3" and so on that is not. */
export function firstAvailable(proposal: string, taken: ReadonlySet<string>): string {
  if (!taken.has(proposal)) return proposal;
  let number = 2;
  while (taken.has(`${proposal}-${number}`)) number += 1;
  return `${proposal}-${number}`;
}

/**
 * The code that was asked for, or else the first available one of a proposal.
 * @param choice.refusal code of the conflict where the code that was asked for is taken
 * @throws conflict code_taken, or the given one
 */
export function chooseCode(
  wanted: string | null,
  choice: { proposal: string; taken: ReadonlySet<string>; refusal?: "code_taken" | "slug_taken" },
): string {
  const { proposal, taken, refusal = "code_taken" } = choice;
  if (wanted === null) return firstAvailable(proposal, taken);
  if (taken.has(wanted)) throw conflict(refusal);
  return wanted;
}

/** Escapes the wildcards of LIKE; Prisma compiles "insensitive" to ILIKE and does not escape them. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** The part of a `where` for rows that have the same name in either language, compared by its key. */
export const sameName = ({ nameZh, nameEn }: Names) => [
  ...(nameZh === null ? [] : [{ nameZhKey: nameKey(nameZh) }]),
  ...(nameEn === null ? [] : [{ nameEnKey: nameKey(nameEn) }]),
];

/**
 * Refuses a new entry where one with the same name exists. The refusal carries its address, so that the person can open
 * it, or say that the new entry is another one.
 * @param address of the entry with the same name; undefined where there is none
 * @throws conflict similar_exists
 */
export function assertNoneSimilar({ nameZh, nameEn }: Names, address: string | undefined): void {
  if (address === undefined) return;
  throw new Refusal("conflict", "similar_exists", { name: nameZh ?? nameEn ?? "", address });
}

/** The languages in which a form marks the name as provisional. */
export const provisionalLanguages = (form: { provisionalZh: boolean; provisionalEn: boolean }): Locale[] => [
  ...(form.provisionalZh ? (["zh"] as const) : []),
  ...(form.provisionalEn ? (["en"] as const) : []),
];

/**
 * The key by which lists sort a person: the pinyin of the Chinese name, the surname read as a surname, or else the
 * English name, in lower case with one space between the parts ("zeng qing hong", "wang yining").
 */
export function sortKeyOf({ nameZh, nameEn }: Names): string {
  const parts = nameZh ? syllablesOf(nameZh, { isPersonName: true }) : [nameEn ?? ""];
  return sortKeyFrom(parts.join(" ")) || (nameZh ?? nameEn ?? "").toLowerCase();
}

/** A sort key as it is stored: lower case, without accents, one space between the parts. */
export const sortKeyFrom = (typed: string): string =>
  typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .slice(0, 200);
