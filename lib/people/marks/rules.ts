import type { Candidate, Separator } from "../candidates/rules.ts";
import { type Line, matchAt } from "../line-words/rules.ts";
import { PRIVATE_HEADING, SEX } from "../private-words/rules.ts";

const SEPARATORS: Readonly<Record<string, Separator>> = {
  "、": "list",
  "､": "list",
  "/": "list",
  "+": "list",
  "&": "list",
  ",": "comma",
  "·": "comma",
  "—": "comma",
  "–": "comma",
  "―": "comma",
  "-": "comma",
  "~": "comma",
  "،": "comma",
  ";": "strong",
  "؛": "strong",
  "|": "strong",
  "。": "strong",
  "｡": "strong",
  ".": "strong",
  "!": "strong",
  "?": "strong",
  ":": "colon",
  "(": "open",
  "[": "open",
  "【": "open",
  "〔": "open",
  ")": "close",
  "]": "close",
  "】": "close",
  "〕": "close",
};

/** What a mark says about the parts on its sides; marks that say nothing, such as quotation marks, part nothing. */
export function markCandidates({ words }: Line, from: number): Candidate[] {
  const word = words[from];
  if (word?.kind !== "mark") return [];
  const separator = SEPARATORS[word.text];
  return [
    separator
      ? { label: "mark", from, to: from + 1, cost: 0, separator }
      : { label: "mark", from, to: from + 1, cost: 0.4, separator: "blank" },
  ];
}

const NUMBERING =
  /(?:\( ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?\)[.、,]?|\d{1,3} ?[.、:)](?!\d)|\d{1,3}(?= +\p{Script=Han})|[①-⑳⑴-⒇⒈-⒛㈠-㈩]|[一二三四五六七八九十]{1,3}[、.]|第[一二三四五六七八九十]+[,:、]|[-*•◦▪●○◆■□►→>·]{1,2}(?= )|[•▪●◆■])/uy;

/** "１．", "（2）", "③", "四、" and dashes at the beginning of a line or behind a mark. */
export function numberings(line: Line, from: number): Candidate[] {
  const before = line.words[from - 1];
  const isBehindMark = before?.kind === "mark" && [",", ";", "、", "。", "|", ":"].includes(before.text);
  const isBehindAnd = before?.key === "and" || before?.key === "和";
  if (before && !isBehindMark && !isBehindAnd) return [];
  NUMBERING.lastIndex = line.words[from]?.start ?? 0;
  const found = NUMBERING.exec(line.folded.key);
  if (!found) return [];
  const to = line.wordAfter.get(found.index + found[0].length);
  return to === undefined ? [] : [{ label: "numbering", from, to, cost: 0 }];
}

/** What is never stored, as what was not understood: "电话" in front of a number, "(M)". */
export function privateAt(line: Line, at: number): Candidate[] {
  // only where such a word follows
  const heading = line.hasPrivate ? matchAt(line, PRIVATE_HEADING, at) : null;
  if (heading) return [{ label: "unknown", from: at, to: heading.to, cost: 0.1 }];
  const [before, word, next] = [line.words[at - 1], line.words[at], line.words[at + 1]];
  if (line.words[at]?.kind !== "latin") return [];
  const isSex = SEX.test(word?.key ?? "") && before?.kind === "mark" && (next === undefined || next.kind === "mark");
  return isSex ? [{ label: "unknown", from: at, to: at + 1, cost: 0.1 }] : [];
}

const STRENGTH: readonly Separator[] = ["tight", "blank", "of", "close", "open", "list", "comma", "colon", "strong"];

/** The separator between two parts with two marks or words between them: the stronger one; "and" behind a comma is a list. */
export function joined(one: Separator, other: Separator): Separator {
  if (one === "comma" && other === "list") return "list";
  return STRENGTH.indexOf(other) >= STRENGTH.indexOf(one) ? other : one;
}
