import { Fragment } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { chineseParts, clausesOf } from "@/lib/platform/title-parts.ts";

/**
 * The text of a title. Chinese has no spaces, so a browser would break a title inside a word. This starts a new line at
 * a clause when the clause fits, and otherwise at a word.
 */
export function BreakableText({ text, lang }: { text: string; lang: Locale }) {
  if (lang !== "zh") return <>{text}</>;
  const clauses = clausesOf(text);
  if (clauses.length === 1) return <Words text={text} />;
  return clauses.map((clause) => (
    <span className="clause" key={clause}>
      <Words text={clause} />
    </span>
  ));
}

function Words({ text }: { text: string }) {
  return chineseParts(text).map(({ at, part }) => (
    <Fragment key={at}>
      {at > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
