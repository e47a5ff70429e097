import type { Candidate, CandidateOf, Label, Separator } from "../candidates/rules.ts";

/** Costs by the former and the next part. */
type Costs = ReadonlyMap<Label, ReadonlyMap<Label, number>>;

function costsOf(pairs: Partial<Record<`${Label} ${Label}`, number>>): Costs {
  const costs = new Map<Label, Map<Label, number>>();
  for (const [pair, cost] of Object.entries(pairs)) {
    const [former, next] = pair.split(" ") as [Label, Label];
    costs.set(former, (costs.get(former) ?? new Map<Label, number>()).set(next, cost));
  }
  return costs;
}

const costIn = (costs: Costs, former: Label, next: Label): number | undefined => costs.get(former)?.get(next);

/** What it costs that one part follows another one without anything between them. */
const TIGHT = costsOf({
  "name title": 0.3,
  "name honorific": 0,
  "name role": 0.4,
  "name unit": 3,
  "name institution": 3,
  "name group": 2.5,
  "name name": 7,
  "title name": 0,
  "title title": 0.9,
  "title honorific": 2.5,
  "title unit": 3,
  "title institution": 3,
  "title role": 1,
  "title group": 2.5,
  "unit title": 0,
  "unit name": 0.7,
  "unit group": 0,
  "unit unit": 1.4,
  "unit role": 1,
  "institution unit": 0,
  "institution title": 0,
  "institution name": 0.7,
  "institution group": 0,
  "institution role": 0.6,
  "institution institution": 1.5,
  "honorific name": 0.7,
  "honorific title": 1.2,
  "honorific role": 0.5,
  "honorific honorific": 0.5,
  "role name": 0.2,
  "role title": 0.3,
  "role unit": 0.4,
  "role institution": 0.4,
});

/** The same with blanks between them, in a line that has Chinese characters or another script. */
const BLANK = costsOf({
  "name name": 0.9,
  "name title": 0.2,
  "name honorific": 0.1,
  "name unit": 0.2,
  "name institution": 0.2,
  "name role": 0.2,
  "title name": 0.2,
  "title unit": 0.3,
  "title institution": 0.4,
  "title title": 0.3,
  "title role": 0.3,
  "unit title": 0.2,
  "unit name": 0.2,
  "unit unit": 0.4,
  "unit role": 0.3,
  "unit group": 0.3,
  "institution unit": 0,
  "institution title": 0.1,
  "institution name": 0.2,
  "role name": 0.1,
  "role title": 0.2,
  "role unit": 0.2,
  "honorific name": 0.1,
  "honorific title": 0.3,
  "honorific unit": 0.4,
});

/** The same between words of Latin letters, where a blank parts the words of one part as well. */
const LETTERS = costsOf({
  "name name": 6,
  "name title": 2.4,
  "name honorific": 1.5,
  "name unit": 2.6,
  "name institution": 2.6,
  "name role": 1.5,
  "name group": 3,
  "title name": 0,
  "title title": 1.5,
  "title honorific": 0,
  "title unit": 1.5,
  "title institution": 1.5,
  "unit title": 0.5,
  "unit name": 0.8,
  "unit unit": 1,
  "unit institution": 1,
  "unit group": 0.3,
  "institution unit": 0.4,
  "institution title": 0.5,
  "institution name": 0.8,
  "institution group": 0.3,
  "institution institution": 1.5,
  "honorific name": 0,
  "honorific title": 0.3,
  "honorific honorific": 0.1,
  "role name": 0,
  "role title": 0,
});

/** With "的", "of the" or "at" between them. */
const OF = costsOf({
  "name unit": 0.1,
  "name institution": 0,
  "title unit": 0,
  "title institution": 0,
  "unit institution": 0,
  "unit name": 0.1,
  "unit title": 0.4,
  "unit group": 0.2,
  "unit unit": 0.5,
  "institution name": 0.1,
  "institution title": 0.3,
  "institution unit": 0.3,
  "institution institution": 1,
  "institution group": 0.2,
  "group unit": 0,
  "group institution": 0,
  "title name": 4,
  "role institution": 0.2,
});

const DEFAULTS: Record<Separator, number> = {
  tight: 3,
  blank: 1.5,
  of: 2.5,
  list: 0.2,
  comma: 0.2,
  strong: 0,
  colon: 0.5,
  open: 0.2,
  close: 0.3,
};

export type Script = "han" | "latin" | "script" | "none";

/** A candidate with the script of its words. */
export type Placed = {
  candidate: Candidate;
  script: Script;
  /** whether it is a title that stands directly behind a name, so that the next name has another one */
  isTaken: boolean;
};

/** What it costs that a part follows another one, from 0 for what is usual. */
export function followCost(before: Placed | null, separator: Separator, next: Placed): number {
  if (before === null) return next.candidate.label === "honorific" && separator !== "tight" ? 0.2 : 0;
  const former = before.candidate.label;
  if (former === "label") return isLabelled(before.candidate, next.candidate) ? 0 : 4;
  if (isUntold(before.candidate) || isUntold(next.candidate)) return separator === "tight" ? 0.4 : 0.3;
  if (former === "name" && next.candidate.label === "group") {
    return groupCost(separator, next.candidate, next.script) ?? byTable(before, separator, next);
  }
  return byTable(before, separator, next);
}

const isUntold = ({ label }: Candidate): boolean => label === "unknown" || label === "deed";

/** A title that stands between two names without a mark is that of one of them, which says nothing of the other. */
const TAKEN_COST = 2.5;

function byTable(before: Placed, separator: Separator, next: Placed): number {
  const isTaken = before.isTaken && next.candidate.label === "name" && (separator === "tight" || separator === "colon");
  return (isTaken ? TAKEN_COST : 0) + pairCost(before, separator, next);
}

function pairCost(before: Placed, separator: Separator, next: Placed): number {
  const [former, { label }] = [before.candidate.label, next.candidate];
  if (separator === "tight") return costIn(TIGHT, former, label) ?? DEFAULTS.tight;
  if (separator === "of") return costIn(OF, former, label) ?? DEFAULTS.of;
  if (separator === "blank") return afterBlank(before, next);
  if (separator === "colon") return former === "role" || former === "title" ? 0 : DEFAULTS.colon;
  const isAddress = label === "honorific" && former !== "name" && separator !== "strong";
  return DEFAULTS[separator] + (isAddress ? 0.2 : 0);
}

/** What a group costs behind a name, where that says something: "高闻笛等5人"; "Ma Li and Niu Ben, Vice Deans of ...". */
function groupCost(separator: Separator, group: CandidateOf<"group">, script: Script): number | null {
  if (/^(?:一行|等)/u.test(group.text)) return 0;
  if (script === "han" && (separator === "comma" || separator === "open")) return 0.7;
  return group.count === null && separator === "comma" ? 1 : null;
}

const isLabelled = (label: Candidate, next: Candidate): boolean =>
  label.label === "label" && (next.label === label.field || (label.field === "unit" && next.label === "institution"));

function afterBlank(before: Placed, next: Placed): number {
  const [former, { label }] = [before.candidate.label, next.candidate];
  const areLetters = before.script === "latin" && next.script === "latin";
  if (!areLetters) return costIn(BLANK, former, label) ?? DEFAULTS.blank;
  const isCertainTitle = former === "name" && next.candidate.label === "title" && next.candidate.isCertain;
  return isCertainTitle ? 0.8 : (costIn(LETTERS, former, label) ?? DEFAULTS.blank);
}
