"use client";

import { useLocale } from "next-intl";
import { useEffect, useLayoutEffect, useRef } from "react";

/** A fact of a closed row that its line does not show: its name, and its words. */
export type FoldedFact = { name: string; words: readonly (string | null | undefined)[] };

type FoldedFactsProps = {
  facts: readonly FoldedFact[];
  /** called before the browser goes to words of it that somebody searched for */
  onFound: () => void;
};

/**
 * What a closed row holds besides its line, as text without fields: the browser's own search finds it, and paper shows it.
 * Screen readers have it in the fields of the open row.
 */
export function FoldedFacts({ facts, onFound }: FoldedFactsProps) {
  const locale = useLocale();
  const [colon, semicolon] = locale === "zh" ? ["：", "；"] : [": ", "; "];
  const text = facts
    .map(({ name, words }) => ({ name, said: words.filter(Boolean).join(" / ") }))
    .filter(({ said }) => said !== "")
    .map(({ name, said }) => name + colon + said)
    .join(semicolon);
  const element = useRef<HTMLParagraphElement>(null);
  const found = useRef(onFound);
  found.current = onFound;
  const isEmpty = text === "";
  // React knows `hidden` as a switch only
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is another one when there is a text again
  useLayoutEffect(() => element.current?.setAttribute("hidden", "until-found"), [isEmpty]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const { current } = element;
    const open = () => found.current();
    current?.addEventListener("beforematch", open);
    return () => current?.removeEventListener("beforematch", open);
  }, [isEmpty]);
  if (isEmpty) return null;
  return (
    <p ref={element} aria-hidden="true" className="folded-facts">
      {text}
    </p>
  );
}
