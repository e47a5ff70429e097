import type { MarkedText } from "@/lib/search/rules.ts";

/** A text with what matched in it marked, in weight and by a line, so that it shows without colour. */
export function Marked({ text: { text, lang, marks } }: { text: MarkedText }) {
  let from = 0;
  const parts = marks.flatMap(([start, end]) => {
    if (end <= from) return [];
    const begin = Math.max(start, from);
    const pieces = [
      <span key={`until ${begin}`}>{text.slice(from, begin)}</span>,
      <mark
        key={begin}
        className="bg-transparent font-semibold text-ink underline decoration-accent underline-offset-4"
      >
        {text.slice(begin, end)}
      </mark>,
    ];
    from = end;
    return pieces;
  });
  return (
    <span lang={lang ?? undefined}>
      {parts}
      {text.slice(from)}
    </span>
  );
}
