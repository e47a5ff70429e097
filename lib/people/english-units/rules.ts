import { bare, complements, isCapital, isFieldAt } from "../english-complements/rules.ts";
import { isBeforeOffice, officeOf } from "../english-offices/rules.ts";
import {
  isEitherWord,
  isField,
  isGoverningBody,
  isInstitutionWord,
  isLink,
  isSurnameUnit,
  isUnitWord,
} from "../english-words/rules.ts";
import type { Line, Word } from "../line-words/rules.ts";

/** A stretch that names a unit or an institution. */
export type UnitPhrase = {
  from: number;
  to: number;
  cost: number;
  label: "unit" | "institution";
  isEither: boolean;
  /** whether it is a board or a committee, which makes one title with its office */
  isGoverning: boolean;
};

const MAX_PHRASE_WORDS = 14;

/** The units and institutions that may begin at a word: "School of Marxism", "Foreign Affairs Office", "Alumni Club". */
export function unitPhrases({ words }: Line, start: number): UnitPhrase[] {
  const from = words[start]?.key === "the" ? start + 1 : start;
  const phrases: UnitPhrase[] = [];
  let own = 0;
  let cost = 0.8;
  for (let at = from; at < from + MAX_PHRASE_WORDS && canBeIn(words, from, at); at += 1) {
    const word = words[at] as Word;
    const isHead = isUnitWord(bare(word)) && (isCapital(word) || at === from || isField(words[at - 1]?.key ?? ""));
    if (isHead) phrases.push(...endingsOf(words, { from: start, at, own, cost }));
    if (!canGoOn(words, from, at)) break;
    const isOwn = isOwnWord(word);
    if (isOwn) own += 1;
    cost += wordCost(word, isOwn);
  }
  return phrases;
}

const canBeIn = (words: readonly Word[], from: number, at: number): boolean =>
  ["latin", "number"].includes(words[at]?.kind ?? "") || (at > from && words[at]?.key === "&");

const isJointAt = (words: readonly Word[], from: number, at: number): boolean =>
  at > from && ["and", "&", "for"].includes(words[at]?.key ?? "");

/** Whether the phrase can go on behind a word. */
function canGoOn(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at] as Word;
  if (isJointAt(words, from, at)) return isFieldAt(words, at + 1);
  return !isLink(word.text) && (isCapital(word) || isField(word.key));
}

/** Whether a word belongs to no field of work, so that the phrase has a name of its own. */
const isOwnWord = (word: Word): boolean =>
  !["and", "&", "for"].includes(word.key) &&
  !isField(bare(word)) &&
  !isUnitWord(bare(word)) &&
  !isBeforeOffice(word.key);

function wordCost(word: Word, isOwn: boolean): number {
  const isOffice = officeOf(word.key) !== null && !/['’]s?$/u.test(word.text);
  return (isOffice ? 1.5 : 0) + (isOwn ? 0.12 : 0.04);
}

/** The word for a unit in a phrase: where the phrase begins, how many of the words in front have no field of work. */
type Head = { from: number; at: number; own: number; cost: number };

/** The phrases with the word for a unit at one place: by itself, and with what follows "of". */
function endingsOf(words: readonly Word[], place: Head): UnitPhrase[] {
  const { from, at } = place;
  const kind = kindOf(words, place);
  const phrase = (to: number, cost: number): UnitPhrase => ({ from, to, cost, ...kind });
  const cost = place.cost + headCost(words, place);
  const phrases = [phrase(at + 1, cost + aloneCost(words, place))];
  // "Polytechnic Nusantara", "Universiti Selat"
  if (isAtFront(words, place) && kind.label === "institution" && words[at + 1]?.kind === "latin") {
    for (let end = at + 1; end < at + 4 && isNameWord(words[end]); end += 1) phrases.push(phrase(end + 1, cost - 0.2));
  }
  const isLimited = words[at + 1]?.text === "," && /^(?:ltd|inc|llc)\.?$/u.test(words[at + 2]?.key ?? "");
  if (isLimited) phrases.push(phrase(at + 3, cost - 0.2));
  if (!["of", "for", "in", "on", "für", "der", "di"].includes(words[at + 1]?.key ?? "")) return phrases;
  for (const complement of complements(words, at + 2, true))
    phrases.push(phrase(complement.to, cost + complement.cost - 0.3));
  return phrases;
}

/** "Provincial Department of Education" */
const isOfState = (words: readonly Word[], { from, at }: Head): boolean =>
  words.slice(from, at).some(({ key }) => /^(?:provincial|municipal|federal|county|city)$/u.test(key)) &&
  /^(?:department|bureau|office|commission|committee|government|administration)$/u.test(bare(words[at] as Word));

const isNameWord = (word: Word | undefined): boolean =>
  word?.kind === "latin" && isCapital(word) && isOwnWord(word) && !isLink(word.text) && officeOf(word.key) === null;

const isAtFront = (words: readonly Word[], { from, at }: Head): boolean => at === from || words[at - 1]?.key === "the";
/** "the Group's Human Resources Director" */
const isOwner = (words: readonly Word[], place: Head): boolean =>
  isAtFront(words, place) &&
  /['’]s?$/u.test(words[place.at]?.text ?? "") &&
  (isEitherWord(bare(words[place.at] as Word)) || isInstitutionWord(bare(words[place.at] as Word)));

function kindOf(words: readonly Word[], place: Head): Pick<UnitPhrase, "label" | "isEither" | "isGoverning"> {
  const head = bare(words[place.at] as Word);
  const isInstitution = isInstitutionWord(head) || isOwner(words, place);
  const isNamed = place.own > 0 && isEitherWord(head);
  return {
    label: isInstitution || isNamed || isOfState(words, place) ? "institution" : "unit",
    // "the Graduate School" is none of its own
    isEither: !isInstitution && isEitherWord(head) && !isAtFront(words, place) && (head !== "school" || place.own > 0),
    isGoverning: isGoverningBody([head]),
  };
}

/** A small letter at the front is less likely, and so is a word that is a surname: "Robert Hall". */
function headCost(words: readonly Word[], place: Head): number {
  const { from, at } = place;
  const head = words[at] as Word;
  if (isAtFront(words, place)) return isCapital(head) || isOwner(words, place) ? 0 : 0.8;
  const isSurname = isSurnameUnit(bare(head)) && !words.slice(from, at).some(({ key }) => isField(key));
  return isSurname ? 1.4 : 0;
}

/** What a word for a unit costs that stands alone. */
function aloneCost(words: readonly Word[], place: Head): number {
  if (!isAtFront(words, place)) return 0;
  if (isSurnameUnit(bare(words[place.at] as Word))) return 2;
  return isOwner(words, place) ? 0 : 0.5;
}
