import { Fragment } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });
const OPENING = /[“‘（《〈「『【]$/;

/**
 * The text of a title. Chinese has no spaces, so a browser would break a title inside a word; here it may do so before
 * a word only (`typography.css` keeps the rest of a title together).
 */
export function PhrasedText({ text, lang }: { text: string; lang: Locale }) {
  if (lang !== "zh") return <>{text}</>;
  return phrases(text).map(({ at, phrase }) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {phrase}
    </Fragment>
  ));
}

/** Cuts a text where a line may begin, each part with its place in the text. */
function phrases(text: string): { at: number; phrase: string }[] {
  const parts: { at: number; phrase: string }[] = [];
  for (const { segment, index, isWordLike } of words.segment(text)) {
    const last = parts.at(-1);
    if (last && (!isWordLike || OPENING.test(last.phrase))) last.phrase += segment;
    else parts.push({ at: index, phrase: segment });
  }
  return parts;
}
