import type { Candidate, Separator } from "../candidates/rules.ts";
import { complements } from "../english-complements/rules.ts";
import { englishGroups } from "../english-groups/rules.ts";
import { isDegreeAt, isHonorificAt, officeOf, ROLES } from "../english-offices/rules.ts";
import { englishTitles } from "../english-titles/rules.ts";
import { unitPhrases } from "../english-units/rules.ts";
import { DEEDS, HEADINGS, isField, isLink, LABELS } from "../english-words/rules.ts";
import type { Line, Word } from "../line-words/rules.ts";

/** What a stretch of words in Latin letters may be, apart from names. */
export function englishCandidates(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [
    ...englishTitles(line, from),
    ...englishGroups(line, from),
    ...headings(line, from),
    ...simple(line, from),
    ...deeds(line, from),
    ...ledInstitutions(line, from),
  ];
  for (const { to, cost, label, isEither } of unitPhrases(line, from)) {
    candidates.push({ label, from, to, cost, isEither });
    if (isEither)
      candidates.push({ label: label === "unit" ? "institution" : "unit", from, to, cost: cost + 0.3, isEither });
  }
  return candidates;
}

/** Whether the words of a phrase stand at a place. */
const isPhrase = ({ words }: Line, from: number, phrase: readonly string[]): boolean =>
  phrase.every((word, at) => words[from + at]?.key === word);

function headings(line: Line, from: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { role, words } of ROLES) {
    if (!isPhrase(line, from, words)) continue;
    candidates.push({ label: "role", from, to: from + words.length, cost: words.length > 1 ? 0.3 : 1.2, role });
  }
  const isColon = (to: number) => line.words[to]?.text === ":";
  for (const { field, words } of LABELS) {
    const to = from + words.length;
    if (isColon(to) && isPhrase(line, from, words) && line.words[from - 1]?.kind !== "latin")
      candidates.push({ label: "label", from, to, cost: 0, field });
  }
  for (const words of HEADINGS) {
    const to = from + words.length;
    if (isColon(to) && isPhrase(line, from, words)) candidates.push({ label: "deed", from, to, cost: 0.1 });
  }
  return candidates;
}

/** What people do. It is not understood here, but it is no name. */
function deeds({ words }: Line, from: number): Candidate[] {
  if (words[from]?.kind !== "latin" || !DEEDS.has(words[from]?.text ?? "")) return [];
  return [{ label: "deed", from, to: from + 1, cost: 0.6 }];
}

const LED =
  /^(?:president|vice-president|chancellor|vice-chancellor|rector|principal|chair|chairman|chairperson|ceo|founder)$/u;

/** Behind the office of its head, words with capitals up to the end of a piece: "Chairperson of Takachiho Gakuen". */
function ledInstitutions({ words }: Line, from: number): Candidate[] {
  if (words[from - 1]?.key !== "of" || !LED.test(words[from - 2]?.key ?? "")) return [];
  let to = from;
  while (to < from + 4 && words[to]?.kind === "latin" && isOwn(words[to] as Word)) to += 1;
  const isEnd = words[to] === undefined || words[to]?.kind === "mark";
  return isEnd && to > from ? [{ label: "institution", from, to, cost: 1, isEither: false }] : [];
}

const isOwn = ({ key, text }: Word): boolean =>
  /^\p{Lu}/u.test(text) && !isField(key) && !isLink(text) && officeOf(key) === null;

/** "PhD in Philology" */
const degrees = (words: readonly Word[], from: number): Candidate[] =>
  complements(words, from + 2)
    .slice(0, 4)
    .map(({ to, cost }) => ({ label: "honorific", from, to, cost: 0.4 + cost }));

const LISTS = ["and", "&", "as", "also", "both", "plus", "including", "namely", "well", "along", "alongside"];
const separatorOf = (word: string): Separator => (LISTS.includes(word) ? "list" : "of");
/** "together with", "accompanied by" */
const WITH_OTHERS = ["together", "accompanied", "joined", "followed"];
/** Units of Korean universities */
const HANGUL_UNIT = /\p{Script=Hangul}(?:대학|학부|학과|센터|연구소|대학원|사무국|처|도서관)$/u;
const ARTICLES = ["the", "a", "an", "its", "our", "their"];

function simple({ words }: Line, from: number): Candidate[] {
  const word = words[from];
  if (!word) return [];
  const to = from + 1;
  if (/대학교$/u.test(word.text)) return [{ label: "institution", from, to, cost: 0.7, isEither: false }];
  if (HANGUL_UNIT.test(word.text)) return [{ label: "unit", from, to, cost: 0.8, isEither: false }];
  if (isDegreeAt(words, from) && words[to]?.key === "in") return degrees(words, from);
  if (isHonorificAt(words, from) || isDegreeAt(words, from)) return [{ label: "honorific", from, to, cost: 0.4 }];
  if (!isLink(word.text)) return [];
  if (ARTICLES.includes(word.key)) return [{ label: "link", from, to, cost: 0.2, separator: "blank" }];
  const isWithOthers = WITH_OTHERS.includes(words[from - 1]?.key ?? "");
  const separator = isWithOthers || WITH_OTHERS.includes(word.key) ? "strong" : separatorOf(word.key);
  const isUsual = separator !== "of" || ["of", "at", "from"].includes(word.key);
  return [{ label: "link", from, to, cost: isUsual ? 0.2 : 1, separator }];
}
