import { syllablesOf } from "@/lib/institutions/names/rules.ts";
import { surnameRarity } from "../surnames/rules.ts";

const CHINESE_NAME = /^\p{Script=Han}{2,4}$/u;
const FAMILY_NAME_LENGTHS = [2, 1];

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * A Chinese name in pinyin, family name first and the given name in one word: "Ouyang Mingyue". An apostrophe stands where
 * a syllable that begins with a vowel would be read together with the one before it.
 * @returns null for what is not a Chinese name of two to four characters that begins with a known family name
 * @source  GB/T 28039, Chinese phonetic alphabet spelling rules for Chinese names
 */
export function pinyinName(nameZh: string): string | null {
  if (!CHINESE_NAME.test(nameZh)) return null;
  const length = FAMILY_NAME_LENGTHS.find(
    (each) => nameZh.length > each && surnameRarity(nameZh.slice(0, each)) !== null,
  );
  if (length === undefined) return null;
  const syllables = syllablesOf(nameZh, { isPersonName: true }).map((syllable) => syllable.replaceAll("v", "ü"));
  const given = syllables
    .slice(length)
    .reduce((word, syllable) => word + (word !== "" && /^[aoe]/.test(syllable) ? "'" : "") + syllable, "");
  return `${capitalized(syllables.slice(0, length).join(""))} ${capitalized(given)}`;
}
