import { type ChecklistFacts, type Missing, missingForPublication } from "@/lib/exchanges/checklist/rules.ts";
import type { ReadersState } from "@/lib/revisions/queries.ts";

/** The parts of a record, in the order of its page; each is the anchor of its section. */
export const pageParts = [
  "basics",
  "parties",
  "delegations",
  "itinerary",
  "groups",
  "minutes",
  "outcomes",
  "agreements",
  "notes",
] as const;

export type PagePartName = (typeof pageParts)[number];

/** What others changed in a part since the reader was last on the page. */
export type PartNews = {
  part: PagePartName;
  /** who did last; null where that was the reader, or a job */
  by: string | null;
};

/** What is to be said of a part besides its saves. */
export type PartFacts = {
  missing: Missing[];
  /** somebody is told what is missing, and nothing is */
  isComplete: boolean;
  news: PartNews | null;
  /** readers do not see all of it yet */
  isUnshown: boolean;
};

const isPagePart = (name: string): name is PagePartName => pageParts.some((part) => part === name);

/** The part in which something that is missing can be added; null where that is not on the page of the record. */
function partOfMissing({ code, place }: Missing): PagePartName | null {
  if (place.page === "report") return null;
  if (code === "delegation_empty" || code === "delegation_unseen") return "delegations";
  return isPagePart(place.anchor) ? place.anchor : null;
}

/**
 * What is to be said of each part.
 * @param facts.checklist null for somebody who is not told what is missing
 * @param facts.changes   what readers do not see yet; null where they see everything, or nothing
 */
export function partFacts({
  checklist,
  news,
  changes,
}: {
  checklist: ChecklistFacts | null;
  news: readonly PartNews[];
  changes: ReadersState["changes"];
}): Record<PagePartName, PartFacts> {
  const missing = Map.groupBy(checklist ? missingForPublication(checklist) : [], partOfMissing);
  // visits are entered in the itinerary
  const unshown = new Set(changes?.differences.map(({ part }) => (part === "visits" ? "itinerary" : part)));
  const factsOf = (part: PagePartName): PartFacts => {
    const lacks = missing.get(part) ?? [];
    return {
      missing: lacks,
      isComplete: checklist !== null && lacks.length === 0,
      news: news.find((each) => each.part === part) ?? null,
      isUnshown: unshown.has(part),
    };
  };
  return Object.fromEntries(pageParts.map((part) => [part, factsOf(part)])) as Record<PagePartName, PartFacts>;
}
