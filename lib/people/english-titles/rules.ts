import type { CandidateOf } from "../candidates/rules.ts";
import { type Complement, complements, foreignComplements } from "../english-complements/rules.ts";
import {
  isAfterOffice,
  isBeforeOffice,
  isIncomplete,
  isProfessor,
  officeOf,
  singularOf,
  TITLE_ROLES,
} from "../english-offices/rules.ts";
import { unitPhrases } from "../english-units/rules.ts";
import { isField, isUnitWord } from "../english-words/rules.ts";
import { type Line, textBetween, type Word } from "../line-words/rules.ts";

type Title = CandidateOf<"title">;
/** A title without what may follow "of". */
type Core = { to: number; office: string; cost: number };

const MAX_CORE_WORDS = 8;
/** Offices that mean less by themselves than in front of another one, or are names as well. */
const WEAK = new Set(
  "assistant associate deputy chief general student scholar expert member partner aide fellow reader head teacher observer reporter trainer designer delegate judge marshal captain guide clerk artist author writer painter poet investor producer prefect".split(
    " ",
  ),
);

/** The titles that may begin at a word: "Executive Vice President for Education and International Affairs". */
export function englishTitles(line: Line, from: number): Title[] {
  const { words } = line;
  const titles: Title[] = [];
  for (const core of [...cores(words, from), ...calledCores(words, from)]) {
    const put = (to: number, cost: number, isCertain = false, office = core.office) =>
      titles.push({
        label: "title",
        from,
        to,
        cost: core.cost + cost,
        isRank: isRank(words, from, core.to) && to === core.to,
        isPlural: isPlural(words[core.to - 1]),
        office,
        isCertain: isCertain || core.to - from > 1,
        isGroupLike: false,
        role: TITLE_ROLES.find(([, pattern]) => pattern.test(textBetween(line, from, to)))?.[0] ?? null,
      });
    put(core.to, 0);
    if (isAfterOffice(words[core.to]?.key ?? "")) put(core.to + 1, 0, false, wholeOffice(words, core.to, core.office));
    for (const { to, cost } of tails(line, core)) put(to, cost, true);
  }
  return titles;
}

function isPlural(word: Word | undefined): boolean {
  const singular = word ? singularOf(word.key) : null;
  return singular !== null && officeOf(singular) !== null && officeOf(word?.key ?? "") === officeOf(singular);
}

function cores(words: readonly Word[], from: number): Core[] {
  const found: Core[] = [];
  let cost = 0.7;
  for (let at = from; at < from + MAX_CORE_WORDS && canBeInCore(words, from, at, found.length > 0); at += 1) {
    const office = officeAt(words, at);
    if (office === null) cost += isBeforeOffice(words[at]?.key ?? "") ? 0.02 : 0.08;
    else
      found.push({
        to: at + 1,
        office: wholeOffice(words, at, office),
        cost: cost + (at === from && WEAK.has(office) ? 0.9 : 0),
      });
  }
  return found;
}

/** "Secretary General" is one office. */
const wholeOffice = (words: readonly Word[], at: number, office: string): string => {
  const before = words[at - 1]?.key ?? "";
  const isGeneral = words[at]?.key === "general" && /^(?:secretary|director|consul)$/u.test(before);
  return isGeneral ? `${before}-general` : office;
};

/** Behind "the": "Henry Marlow Professor of Economics" */
function namedChairs(words: readonly Word[], from: number): Core[] {
  for (let at = from; at < from + 4 && words[at]?.kind === "latin" && /^\p{Lu}/u.test(words[at]?.text ?? ""); at += 1) {
    const office = officeAt(words, at);
    if (office !== null) return office === "professor" && at > from ? [{ to: at + 1, office, cost: 1.1 }] : [];
  }
  return [];
}

/** Offices with a name in front of them, where nothing else can stand. */
function calledCores(words: readonly Word[], from: number): Core[] {
  const before = words[from - 1];
  if (before?.key === "the") return namedChairs(words, from);
  return before?.text === "," ? calledOffices(words, from) : [];
}

const CALLED =
  /^(?:scholar|coordinator|lecturer|manager|officer|director|fellow|professor|adviser|advisor|instructor|researcher|specialist|engineer|analyst|consultant)$/u;

/** Behind a comma, and whole: "Fulbright Scholar", "Erasmus Coordinator" */
function calledOffices(words: readonly Word[], from: number): Core[] {
  const [first, word, next] = [words[from], words[from + 1], words[from + 2]];
  const isWhole =
    first?.kind === "latin" && /^\p{Lu}/u.test(first.text) && (next === undefined || next.kind === "mark");
  const isOffice = word !== undefined && CALLED.test(word.key);
  if (!isWhole || !isOffice || isFront(words, from, from)) return [];
  return [{ to: from + 2, office: officeAt(words, from + 1) ?? word.key, cost: 1.5 }];
}

function canBeInCore(words: readonly Word[], from: number, at: number, hasOffice: boolean): boolean {
  const office = officeAt(words, at);
  if (office === null) return isFront(words, from, at);
  if (at > from && words[at - 1]?.kind === "script") return false;
  // "Vice-Chancellor Professor Boateng" is an office and an honorific
  return office !== "professor" || !hasOffice || isRankFront(words[at - 1]);
}

function officeAt(words: readonly Word[], at: number): string | null {
  const word = words[at];
  if (word?.kind !== "latin" && word?.kind !== "script") return null;
  return isProfessor(word.key) ? "professor" : officeOf(word.key);
}

/** Whether a word can stand in front of an office. */
function isFront(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (word?.kind !== "latin") return false;
  const { key } = word;
  if (key === "and") return isFieldPair(words, at);
  // "Rector's Delegate"
  if (at === from && /['’]s$/u.test(key)) return officeOf(key.slice(0, -2)) !== null;
  return isBeforeOffice(key) || isField(key) || (at === from && isUnitWord(key));
}

/** "Teaching and Research Secretary" */
const isFieldPair = (words: readonly Word[], at: number): boolean =>
  isField(words[at - 1]?.key ?? "") && isField(words[at + 1]?.key ?? "");

const RANK_FRONT = new Set(
  "associate assistant assoc. asst. assoc asst adjunct visiting senior distinguished full chair emeritus research teaching junior principal clinical honorary".split(
    " ",
  ),
);

const isRankFront = (word: Word | undefined): boolean => RANK_FRONT.has(word?.key ?? "");

/** Whether a title is what an academic is called: "Professor", "Senior Lecturer", "Academician". */
function isRank(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1]?.key ?? "";
  const office = isProfessor(last) ? "professor" : officeOf(last);
  const isAcademic = office === "professor" || office === "lecturer" || office === "academician" || office === "교수";
  return isAcademic && words.slice(from, to - 1).every(({ key }) => RANK_FRONT.has(key));
}

/** What may follow the core of a title and belongs to it. */
function tails(line: Line, core: Core): Complement[] {
  const next = line.words[core.to];
  if (!next) return [];
  const foreign = foreignComplements(line.words, core.to);
  if (foreign.length > 0) return foreign;
  const isInCharge = next.key === "in" && line.words[core.to + 1]?.key === "charge";
  if (isInCharge) return complements(line.words, core.to + 3);
  if (["of", "for", "in", "on"].includes(next.key)) return ofTails(line, core);
  if (next.key === "to") return toTails(line, core);
  if (next.text === "(") return bracketTails(line, core);
  return next.text === "," || next.text === ":" ? fieldTails(line, core.to + 1, 0.6) : fieldTails(line, core.to, 0.4);
}

/** "Deputy Vice-Chancellor (International)" */
const bracketTails = ({ words }: Line, core: Core): Complement[] =>
  complements(words, core.to + 1)
    .filter(({ to, cost }) => words[to]?.text === ")" && cost < 1.6)
    .map(({ to, cost }) => ({ to: to + 1, cost: Math.min(cost, 0.4) }));

/** Fields of work up to the end of a piece: "Deputy Vice-Chancellor, Global", "Pro Vice-Chancellor Global". */
const fieldTails = (line: Line, start: number, more: number): Complement[] =>
  complements(line.words, start)
    .filter(({ to, cost }) => cost < 0.35 && isEndOfPiece(line.words[to]) && !isUnit(line, start, to))
    .map(({ to, cost }) => ({ to, cost: cost + more }));

const isEndOfPiece = (word: Word | undefined): boolean =>
  word === undefined ||
  (word.kind === "mark" && word.text !== "(" && word.text !== "-") ||
  word.key === "and" ||
  word.kind === "number";

const isUnit = (line: Line, from: number, to: number): boolean =>
  unitPhrases(line, from).some((unit) => unit.to === to);

function ofTails(line: Line, core: Core): Complement[] {
  const { words } = line;
  const start = core.to + 1;
  if (words[start]?.kind === "mark" && /["“]/u.test(words[start]?.text ?? "")) return quotedTails(words, start);
  // a vice president for finance and administration is of no such unit
  const isPurpose = words[core.to]?.key === "for" && words[start]?.key !== "the";
  const units = isPurpose ? [] : unitPhrases(line, start);
  const isBareUnit = (to: number) => to === start + 1 && words[core.to]?.key === "of";
  return complements(words, start)
    .map((end) => ({ ...end, unit: units.find(({ to }) => to === end.to) }))
    .filter(({ to, unit }) => !unit || isBareUnit(to) || staysWhole(core, unit))
    .map(({ to, cost, unit }) => ({ to, cost: cost + 0.05 + (unit && !staysWhole(core, unit) ? 0.4 : 0) }));
}

/** Head of "Lab 2" */
function quotedTails(words: readonly Word[], start: number): Complement[] {
  const close = words.findIndex(({ text }, at) => at > start && at < start + 8 && /["”]/u.test(text));
  return close < 0 ? [] : [{ to: close + 1, cost: 0.2 }];
}

/** "Secretary of the Party Committee" and "Chair of the Board of Trustees" say nothing without what follows. */
const staysWhole = ({ office }: Core, { isGoverning }: { isGoverning: boolean }): boolean =>
  isGoverning && (isIncomplete(office) || /^(?:co-)?chair|president$/u.test(office));

/** "Assistant to the President" */
function toTails({ words }: Line, core: Core): Complement[] {
  const start = words[core.to + 1]?.key === "the" ? core.to + 2 : core.to + 1;
  return cores(words, start).map(({ to }) => ({ to, cost: 0.1 }));
}
