import { Fragment } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
const AFTER_A_CLAUSE = /(?<=[，：；。！？、])(?=.)/u;
/** The end of a college's or a school's name. */
const COLLEGE = /(学院|大学|学校)$/u;
/** Words that stand between names and are not part of one. */
const JOINS = /^[与和及同跟对在于到赴访自从是的等]$/u;
/** What fits in a line of a telephone. */
const MAX_NAME_LENGTH = 9;
const OPENING = /[“‘（《〈「『【]$/u;

/**
 * The text of a title. Chinese has no spaces, so a browser would break a title inside a word; here a line begins with a
 * clause where the clause then fits, and else with a word.
 */
export function PhrasedText({ text, lang }: { text: string; lang: Locale }) {
  if (lang !== "zh") return <>{text}</>;
  const clauses = text.split(AFTER_A_CLAUSE);
  if (clauses.length === 1) return <Words text={text} />;
  return clauses.map((clause) => (
    <span className="clause" key={clause}>
      <Words text={clause} />
    </span>
  ));
}

function Words({ text }: { text: string }) {
  return partsOf(text).map(({ at, part }) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

type Part = { at: number; part: string };

/** Cuts a text where a line may begin, each part with its place in the text. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last && (!isWordLike || OPENING.test(last.part))) last.part += segment;
    else parts.push({ at: index, part: segment });
    if (COLLEGE.test(segment)) joinName(parts);
  }
  return parts;
}

/** The words before "学院" are its name, back to one that joins two names or to another college. */
function joinName(parts: Part[]): void {
  for (let before = parts.at(-2); before; before = parts.at(-2)) {
    const last = parts.at(-1) as Part;
    const isOther = JOINS.test(before.part) || COLLEGE.test(before.part);
    if (isOther || before.part.length + last.part.length > MAX_NAME_LENGTH) return;
    before.part += last.part;
    parts.pop();
  }
}
