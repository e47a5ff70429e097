import { useState } from "react";
import type { PartNews } from "./part-facts.ts";

/**
 * What was news when the page was opened, and what came since. The portal soon knows that the reader has the record in
 * front of them, and a page that is loaded again has nothing new to tell.
 */
export function useLastingPartNews(news: readonly PartNews[]): readonly PartNews[] {
  const [lasting, setLasting] = useState(news);
  const fresh = news.filter(({ part, by }) => !lasting.some((each) => each.part === part && each.by === by));
  if (fresh.length > 0) {
    setLasting([...fresh, ...lasting.filter((each) => !fresh.some(({ part }) => part === each.part))]);
  }
  return lasting;
}
