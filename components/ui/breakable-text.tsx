import { Fragment } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
const AFTER_A_CLAUSE = /(?<=[，：；。！？、])(?=.)/u;
/** The end of the name of an organisation. */
const ORGANISATION = /(学院|大学|学校)$/u;
/** Words between names that are not part of a name. */
const JOINS = /^[与和及同跟对在于到赴访自从是的等]$/u;
/** The number of characters that fit in a line on a phone. */
const MAX_NAME_LENGTH = 9;
const OPENING = /[“‘（《〈「『【]$/u;

/**
 * The text of a title. Chinese has no spaces, so a browser would break a title inside a word. This starts a new line at
 * a clause when the clause fits, and otherwise at a word.
 */
export function BreakableText({ text, lang }: { text: string; lang: Locale }) {
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

/** Splits a text at its possible line breaks; returns each part with its position. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last && (!isWordLike || OPENING.test(last.part))) last.part += segment;
    else parts.push({ at: index, part: segment });
    if (ORGANISATION.test(segment)) joinName(parts);
  }
  return parts;
}

/** Joins the words before such an end to one name, back to a word that joins names or to another organisation. */
function joinName(parts: Part[]): void {
  for (let before = parts.at(-2); before; before = parts.at(-2)) {
    const last = parts.at(-1) as Part;
    const isOther = JOINS.test(before.part) || ORGANISATION.test(before.part);
    if (isOther || before.part.length + last.part.length > MAX_NAME_LENGTH) return;
    before.part += last.part;
    parts.pop();
  }
}
