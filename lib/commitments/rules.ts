import { labelledLine, listedLines } from "@/lib/platform/listed-lines.ts";
import { nameKey } from "@/lib/platform/name-key.ts";

export const outcomeKinds = [
  "RESOURCE_SHARING",
  "CURRICULUM",
  "BASE_SHARING",
  "TEACHER_EXCHANGE",
  "STUDENT_EXCHANGE",
  "RESEARCH",
  "OTHER",
] as const;

export const outcomeStandings = ["DIRECTION", "PROPOSED", "AGREED"] as const;
export type OutcomeStanding = (typeof outcomeStandings)[number];

/** How many outcomes one exchange may have. */
export const MAX_OUTCOMES = 100;

/** How long the wording of an outcome may be, in each language. */
export const MAX_OUTCOME_TITLE_LENGTH = 300;

/** A line of pasted outcomes, and what was read in it. */
export type OutcomeLine = {
  /** what remains as the wording */
  text: string;
  /** the line as it was pasted, without its number */
  written: string;
  /** null: none was read */
  standing: OutcomeStanding | null;
};

/** The words that name a standing before a colon. 意向 stands between two of them, so that it stays in the wording. */
const STANDING_WORDS: Readonly<Record<string, OutcomeStanding>> = {
  方向: "DIRECTION",
  direction: "DIRECTION",
  directions: "DIRECTION",
  建议: "PROPOSED",
  proposal: "PROPOSED",
  proposed: "PROPOSED",
  约定: "AGREED",
  商定: "AGREED",
  agreed: "AGREED",
};

const standingOfWord = (word: string): OutcomeStanding | null => {
  const key = nameKey(word);
  return Object.hasOwn(STANDING_WORDS, key) ? (STANDING_WORDS[key] ?? null) : null;
};

/**
 * Reads pasted outcomes, a line for each. A word such as "建议：" at the beginning names the standing; alone in its line, that
 * of the lines that follow. Every other word stays in the wording.
 */
export function readOutcomeLines(pasted: string): OutcomeLine[] {
  const lines: OutcomeLine[] = [];
  let heading: { line: OutcomeLine; isUsed: boolean } | null = null;
  const end = () => {
    // nothing followed: the words of the heading are the outcome
    if (heading && !heading.isUsed) lines.push({ ...heading.line, text: heading.line.written, standing: null });
    heading = null;
  };
  for (const written of listedLines(pasted)) {
    const labelled = labelledLine(written);
    const standing = labelled && standingOfWord(labelled.label);
    const line: OutcomeLine = { text: standing ? labelled.rest.trim() : written, written, standing };
    if (standing) end();
    if (line.text === "") heading = { line, isUsed: false };
    else if (heading === null) lines.push(line);
    else {
      heading = { ...(heading as { line: OutcomeLine }), isUsed: true };
      lines.push({ ...line, standing: heading.line.standing });
    }
  }
  end();
  return lines;
}

/**
 * The code of the next outcome of an exchange: one after the highest of its present outcomes.
 * @param exchange code of the exchange, "EX-2025-001"
 * @param codes    codes of its outcomes, "EX-2025-001-O2"
 */
export function nextOutcomeCode(exchange: string, codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/-O(\d+)$/.exec(code)?.[1] ?? 0));
  return `${exchange}-O${Math.max(0, ...numbers) + 1}`;
}
