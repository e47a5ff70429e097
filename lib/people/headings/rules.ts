import type { Candidate } from "../candidates/rules.ts";
import { LABELS } from "../chinese-words/rules.ts";
import { type Line, matchAt } from "../line-words/rules.ts";

/** What stands behind "姓名：" up to the next mark is what the heading says. */
export function labelled(line: Line, from: number, field: "name" | "title" | "unit"): Candidate[] {
  const { words } = line;
  let to = from;
  while (words[to] && !(words[to]?.kind === "mark" && /^[,;、|。:]$/u.test(words[to]?.text ?? ""))) {
    if (to > from && isHeadingAt(line, to)) break;
    to += 1;
  }
  if (to === from) return [];
  const script = words[from]?.kind === "han" ? "han" : "latin";
  if (field === "name") return [{ label: "name", from, to, cost: 1.5, script }];
  if (field === "unit") return [{ label: "unit", from, to, cost: 2, isEither: false }];
  return [
    {
      label: "title",
      from,
      to,
      cost: 2,
      isRank: false,
      isPlural: false,
      office: "",
      isCertain: true,
      role: null,
      isGroupLike: false,
    },
  ];
}

/** Whether another heading begins behind a blank: "姓名：张三 职务：院长". */
const isHeadingAt = (line: Line, at: number): boolean =>
  (line.words[at]?.blanks ?? 0) > 0 && LABELS.some(([, words]) => matchAt(line, words, at) !== null);
