import { Fragment } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
const AFTER_A_CLAUSE = /(?<=[，：；。！？、])(?=.)/u;
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

/** Cuts a text where a line may begin, each part with its place in the text. */
function partsOf(text: string): { at: number; part: string }[] {
  const parts: { at: number; part: string }[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last && (!isWordLike || OPENING.test(last.part))) last.part += segment;
    else parts.push({ at: index, part: segment });
  }
  return parts;
}
