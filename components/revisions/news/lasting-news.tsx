"use client";

import { type ReactNode, useState } from "react";

type LastingNewsProps = {
  label: string;
  /** since when the news is new, an ISO 8601 instant; null where there is none */
  since: string | null;
  /** the news, drawn */
  children: ReactNode;
};

/** A page that stays open remembers this many, the newest first. */
const MAX_LASTING = 3;

/**
 * Keeps what was news when the page was opened on it. The portal soon knows that the reader has the record in front of
 * them, and when the page is loaded again after a save it has nothing new to tell, or only what was changed since.
 */
export function LastingNews({ label, since, children }: LastingNewsProps) {
  const [lasting, setLasting] = useState<{ since: string; news: ReactNode }[]>([]);
  if (since !== null && lasting.find((each) => each.since === since)?.news !== children) {
    const others = lasting.filter((each) => each.since !== since);
    setLasting([{ since, news: children }, ...others].slice(0, MAX_LASTING));
  }
  if (lasting.length === 0) return null;
  return (
    <section aria-label={label} className="border-t border-hairline print:hidden">
      {lasting.map((each) => (
        <div key={each.since}>{each.news}</div>
      ))}
    </section>
  );
}
