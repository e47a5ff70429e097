import { languageTag } from "@/lib/platform/i18n/locales.ts";
import type { MarkedText } from "@/lib/search/published/rules.ts";

/** A text with what matched in it marked, by a line and by weight, so that it shows without colour. */
export function MarkedWords({ text: { text, lang, marks } }: { text: MarkedText }) {
  let from = 0;
  const parts = marks.flatMap(([start, end]) => {
    const begin = Math.max(start, from);
    if (end <= begin) return [];
    const before = text.slice(from, begin);
    from = end;
    return [
      before,
      <mark
        className="bg-transparent font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4"
        key={begin}
      >
        {text.slice(begin, end)}
      </mark>,
    ];
  });
  return (
    <span lang={languageTag[lang]}>
      {parts}
      {text.slice(from)}
    </span>
  );
}
