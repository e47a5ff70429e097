import type { CandidateOf } from "../candidates/rules.ts";
import { complements } from "../english-complements/rules.ts";
import { officeOf } from "../english-offices/rules.ts";
import { isAbout, isBeforeGroup, isGroupNoun, isUnitWord, numberOf } from "../english-words/rules.ts";
import { type Line, textBetween, type Word } from "../line-words/rules.ts";

type Group = CandidateOf<"group">;

const ARTICLES = ["a", "an", "the"];
const OWNERS = ["his", "her", "their"];
const COLLECTIVE = ["audience", "delegation", "group", "team", "party", "total", "number", "entourage", "cohort"];

/** People who are counted or described: "eight students", "an audience of about 200", "deans of three schools". */
export function englishGroups(line: Line, from: number): Group[] {
  return [...collective(line, from), ...described(line, from)];
}

/** Passes over words of a kind. */
function skip(words: readonly Word[], from: number, isSkipped: (word: Word) => boolean): number {
  let at = from;
  while (words[at] && isSkipped(words[at] as Word)) at += 1;
  return at;
}

/** "a delegation of six", "an audience of about 150 students" */
function collective(line: Line, from: number): Group[] {
  const { words } = line;
  const at = skip(words, from, ({ key }) => ARTICLES.includes(key));
  const noun = words[at];
  if (!noun || !COLLECTIVE.includes(noun.key) || words[at + 1]?.key !== "of") return [];
  const numberAt = skip(words, at + 2, ({ key }) => isAbout(key) || ARTICLES.includes(key));
  const count = numberOf(words[numberAt]?.key ?? "");
  if (count === null) return [];
  const end = skip(words, numberAt + 1, ({ key }) => isBeforeGroup(key));
  const people = words[end] && isGroupNoun(words[end].key) ? end + 1 : numberAt + 1;
  const text = people > numberAt + 1 ? `${noun.text} of ${textBetween(line, numberAt + 1, people)}` : noun.text;
  return [{ label: "group", from, to: people, cost: 0.5, text, count }];
}

/** Where the words of a description begin, behind its article and its number. */
type Start = { at: number; count: number | null; hasNumber: boolean };

function startOf(words: readonly Word[], from: number): Start {
  const numberAt = skip(words, from, ({ key }) => ARTICLES.includes(key) || isAbout(key));
  const isDozen = /^dozens?$/u.test(words[numberAt]?.key ?? "");
  const count = isDozen ? null : numberOf(words[numberAt]?.key ?? "");
  if (count === null && !isDozen) {
    return { at: skip(words, from, ({ key }) => ARTICLES.includes(key)), count: null, hasNumber: false };
  }
  const isPartOfMany = words[numberAt + 1]?.key === "of";
  return { at: numberAt + (isPartOfMany ? 2 : 1), count, hasNumber: true };
}

/** "eight students", "relevant school deans", "other members of the committee" */
function described(line: Line, from: number): Group[] {
  const { words } = line;
  const start = startOf(words, from);
  const isOwned = OWNERS.includes(words[start.at]?.key ?? "");
  const head = skip(
    words,
    isOwned ? start.at + 1 : start.at,
    (word) => isBeforeGroup(word.key) && !isHead(words, word),
  );
  const noun = words[head];
  if (noun?.kind !== "latin" || !isGroupNoun(noun.key)) return [];
  const to = isGroupNoun(words[head + 1]?.key ?? "") ? head + 2 : head + 1;
  const cost = nounCost(noun, head, start);
  const group = (end: number, more: number): Group => ({
    label: "group",
    from,
    to: end,
    cost: cost + more,
    text: textBetween(line, start.at, end),
    count: start.count,
  });
  return [group(to, 0), ...tailsOf(words, to).map((end) => group(end, -0.1))];
}

/** A noun without a number or another word is less likely a group, and one with a capital a title. */
function nounCost(noun: Word, head: number, start: Start): number {
  if (start.hasNumber || head > start.at) return 0.7;
  const isCapital = /^\p{Lu}/u.test(noun.text) && head > 0;
  return (officeOf(noun.key) === null ? 1.1 : 1.35) + (isCapital ? 0.8 : 0);
}

/** The last of several words that could stand in front of a noun is the noun itself: "members of faculty". */
const isHead = (words: readonly Word[], word: Word): boolean => {
  const next = words[words.indexOf(word) + 1];
  const isNext = next?.kind === "latin" && (isGroupNoun(next.key) || isBeforeGroup(next.key));
  return isGroupNoun(word.key) && !isNext;
};

const isSmall = ({ kind, text }: Word): boolean => kind === "latin" && /^\p{Ll}/u.test(text);
const isThing = (word: Word): boolean =>
  isSmall(word) &&
  ([word.key, word.key.replace(/s$/u, "")].some((key) => isUnitWord(key) || isGroupNoun(key)) ||
    /^(?:countries|regions|provinces|sides|parties|institutions|subjects|disciplines)$/u.test(word.key));
const isQualifier = (word: Word): boolean =>
  ARTICLES.includes(word.key) || numberOf(word.key) !== null || (isSmall(word) && isBeforeGroup(word.key));

/** "of three schools", "of the committee", "of the offices of Finance and Personnel": what has no name of its own. */
function tailsOf(words: readonly Word[], start: number): number[] {
  if (!["of", "from", "at", "in"].includes(words[start]?.key ?? "")) return [];
  const ends: number[] = [];
  for (let at = start + 1; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (isThing(word)) ends.push(at + 1, ...furtherEnds(words, at + 1));
    else if (!isQualifier(word)) break;
  }
  return ends;
}

const furtherEnds = (words: readonly Word[], at: number): number[] =>
  ["of", "for"].includes(words[at]?.key ?? "") ? complements(words, at + 1).map(({ to }) => to) : [];
