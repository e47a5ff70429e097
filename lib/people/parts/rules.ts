import type { Candidate, CandidateOf, Known, Label, Separator } from "../candidates/rules.ts";
import { chineseCandidates } from "../chinese-candidates/rules.ts";
import { englishCandidates } from "../english-candidates/rules.ts";
import { labelled } from "../headings/rules.ts";
import { type Line, textBetween } from "../line-words/rules.ts";
import { joined, markCandidates, numberings, privateAt } from "../marks/rules.ts";
import { nameCandidates } from "../name-candidates/rules.ts";
import { followCost, type Placed, type Script } from "../part-order/rules.ts";

/** A part of a line, with what stands between it and the part in front of it. */
export type PartOf<Kind extends Label> = Kind extends Label
  ? CandidateOf<Kind> & {
      before: Separator;
      /** whether it stands in brackets */
      isInBrackets: boolean;
      /** its number in the line */
      number: number;
    }
  : never;
export type Part = PartOf<Label>;

/** The state of a row of candidates that ends at a word: its last part, the separator behind it, and its price. */
type Row = {
  part: Placed | null;
  separator: Separator;
  cost: number;
  /** the candidate that was added last, marks and links included */
  last: Candidate | null;
  former: Row | null;
};

/** A row that costs so much more than one that reaches further is given up. */
const GIVEN_UP_AT = 5;

/**
 * The parts of a line: the cheapest row of candidates that covers all its words. Dynamic programming over the words,
 * with the last part and the separator behind it as state, as in a hidden semi-Markov model with costs written by hand.
 */
export function partsOf(line: Line, known: Known): Part[] {
  const rows = Array.from(
    { length: line.words.length + 1 },
    (): Rows => ({ byState: new Map(), cheapest: Number.POSITIVE_INFINITY }),
  );
  rows[0]?.byState.set(0, START);
  for (const at of line.words.keys()) goOn(line, known, rows, at);
  const ends = [...(rows.at(-1)?.byState.values() ?? [])];
  const best = ends.toSorted((one, other) => one.cost - other.cost)[0];
  return best ? withSeparators(best, line) : [];
}

/** The rows that end at one word. */
type Rows = { byState: Map<number, Row>; cheapest: number };
const START: Row = { part: null, separator: "tight", cost: 0, last: null, former: null };

/** Adds every candidate that begins at a word to the rows that end there. */
function goOn(line: Line, known: Known, rows: readonly Rows[], at: number): void {
  let limit = at === 0 ? GIVEN_UP_AT : Number.POSITIVE_INFINITY;
  for (let further = at; further < rows.length; further += 1) {
    limit = Math.min(limit, (rows[further]?.cheapest ?? Number.POSITIVE_INFINITY) + GIVEN_UP_AT);
  }
  const here = [...(rows[at]?.byState.values() ?? [])].filter(({ cost }) => cost <= limit);
  if (here.length === 0) return;
  const hasBlank = (line.words[at]?.blanks ?? 0) > 0;
  for (const candidate of candidatesAt(line, at, known, here)) {
    const placed = { candidate, script: scriptOf(line, candidate), isTaken: false };
    for (const row of here) {
      const added = extended(row, placed, hasBlank);
      if (added.cost <= limit + GIVEN_UP_AT) addRow(rows[candidate.to] as Rows, added);
    }
  }
}

function candidatesAt(line: Line, at: number, known: Known, here: readonly Row[]): Candidate[] {
  const word = line.words[at];
  if (!word) return [];
  const candidates: Candidate[] = [...markCandidates(line, at), ...numberings(line, at)];
  candidates.push(unknownAt(line, at), ...privateAt(line, at));
  if (word.kind === "private") return candidates;
  if (word.kind === "han" || (line.hasHan && isStartOfChinese(line, at))) {
    candidates.push(...chineseCandidates(line, at));
  }
  if (word.kind === "latin" || word.kind === "number" || word.kind === "script")
    candidates.push(...englishCandidates(line, at));
  if (word.kind !== "mark" && word.kind !== "number") candidates.push(...nameCandidates(line, at, known));
  const label = here.find(({ part, separator }) => part?.candidate.label === "label" && separator === "colon")?.part;
  if (label?.candidate.label === "label") candidates.push(...labelled(line, at, label.candidate.field));
  const isSomethingKnown = known.units.size > 0 || known.institutions.size > 0;
  if (!isSomethingKnown) return candidates;
  return [...candidates.map((candidate) => withKnown(line, candidate, known)), ...knownAt(line, at, known)];
}

/** Whether a word that is no Chinese character can begin a Chinese part: "MBA中心", "8名学生", "“一带一路”研究院". */
function isStartOfChinese({ words }: Line, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.kind === "mark") return /[“"《]/u.test(word.text);
  return next?.kind === "han" || next?.kind === "latin" || next?.kind === "mark";
}

const UNKNOWN_COST = { han: 2.3, latin: 3.4, script: 3, number: 2.2, private: 0.1, mark: 1.2 };
const unknownAt = (line: Line, at: number): Candidate => ({
  label: "unknown",
  from: at,
  to: at + 1,
  cost: UNKNOWN_COST[line.words[at]?.kind ?? "mark"],
});

/** What the directory knows is likelier, and not certain: people are called like schools, and the other way round. */
function withKnown(line: Line, candidate: Candidate, { units, institutions }: Known): Candidate {
  if (candidate.label !== "unit" && candidate.label !== "institution") return candidate;
  const text = textBetween(line, candidate.from, candidate.to);
  const isKnown = (candidate.label === "unit" ? units : institutions).has(text);
  return isKnown ? { ...candidate, cost: Math.min(candidate.cost, 0.6) - 0.3, isEither: false } : candidate;
}

const MAX_KNOWN_WORDS = 16;

/** Units and institutions of the directory whose words no list has. A short one could be a name as well, and is passed over. */
function knownAt(line: Line, at: number, { units, institutions }: Known): Candidate[] {
  const found: Candidate[] = [];
  const isHan = line.words[at]?.kind === "han";
  for (let to = at + (isHan ? 4 : 2); to <= Math.min(at + MAX_KNOWN_WORDS, line.words.length); to += 1) {
    const text = textBetween(line, at, to);
    if (units.has(text)) found.push({ label: "unit", from: at, to, cost: 0.6, isEither: false });
    else if (institutions.has(text)) found.push({ label: "institution", from: at, to, cost: 0.6, isEither: false });
  }
  return found;
}

function scriptOf({ words }: Line, { from, to }: Candidate): Script {
  let script: Script = "none";
  for (let at = from; at < to; at += 1) {
    const kind = words[at]?.kind;
    if (kind === "han" || kind === "script") return kind;
    if (kind === "latin") script = "latin";
  }
  return script;
}

/** The same, with whether it is a title that stands directly behind a name. */
function placedBehind({ part }: Row, next: Placed, separator: Separator): Placed {
  const isTaken = next.candidate.label === "title" && part?.candidate.label === "name" && separator === "tight";
  return isTaken ? { ...next, isTaken } : next;
}

/** A row with one more candidate behind it. */
function extended(row: Row, next: Placed, hasBlank: boolean): Row {
  const { candidate } = next;
  const separator = hasBlank ? joined(row.separator, "blank") : row.separator;
  if (candidate.label === "mark" || candidate.label === "link") {
    return {
      part: row.part,
      separator: joined(separator, candidate.separator),
      cost: row.cost + candidate.cost,
      last: candidate,
      former: row,
    };
  }
  return {
    part: candidate.label === "numbering" ? null : placedBehind(row, next, separator),
    separator: "tight",
    cost: row.cost + candidate.cost + followCost(row.part, separator, next),
    last: candidate,
    former: row,
  };
}

const LABELS: readonly Label[] = [
  "name",
  "title",
  "unit",
  "institution",
  "honorific",
  "role",
  "group",
  "label",
  "numbering",
  "deed",
  "unknown",
];
const SCRIPTS: readonly Script[] = ["han", "latin", "script", "none"];
const SEPARATORS: readonly Separator[] = ["tight", "blank", "of", "list", "comma", "strong", "colon", "open", "close"];

/** Adds a row, unless a cheaper one has the same state: rows with the same state go on alike. */
function addRow(target: Rows, row: Row): void {
  const { part, separator } = row;
  const label = part ? LABELS.indexOf(part.candidate.label) + 1 : 0;
  const script = part ? SCRIPTS.indexOf(part.script) : 0;
  const field = part?.candidate.label === "label" ? ["name", "title", "unit"].indexOf(part.candidate.field) : 0;
  const detail = part?.isTaken ? 1 : field;
  const state = ((label * 4 + script) * 3 + detail) * 9 + SEPARATORS.indexOf(separator);
  const best = target.byState.get(state);
  if (!best || row.cost < best.cost) target.byState.set(state, row);
  target.cheapest = Math.min(target.cheapest, row.cost);
}

/** The parts of a row in their order, with the separators between them; marks and links go. */
function withSeparators(end: Row, { words }: Line): Part[] {
  const path: Candidate[] = [];
  for (let row: Row | null = end; row?.last; row = row.former) path.unshift(row.last);
  const parts: Part[] = [];
  let separator: Separator = "tight";
  let depth = 0;
  for (const candidate of path) {
    if ((words[candidate.from]?.blanks ?? 0) > 0) separator = joined(separator, "blank");
    depth += depthOf(candidate, depth);
    if (candidate.label === "mark" || candidate.label === "link") separator = joined(separator, candidate.separator);
    // a number begins a new item of a list
    else if (candidate.label === "numbering") separator = parts.length > 0 ? "strong" : "tight";
    else {
      parts.push({ ...candidate, before: separator, isInBrackets: depth > 0, number: parts.length } as Part);
      separator = "tight";
    }
  }
  return parts;
}

/** How many brackets a mark opens; less than none where it closes one. */
function depthOf(candidate: Candidate, depth: number): number {
  if (candidate.label !== "mark") return 0;
  if (candidate.separator === "open") return 1;
  return candidate.separator === "close" && depth > 0 ? -1 : 0;
}
