import type { SectionKind } from "@/lib/exchanges/record/rules.ts";

const kinds = {
  basics: "BASICS",
  parties: "PARTIES",
  delegations: "MEMBERS",
  itinerary: "ITINERARY",
  groups: "GROUPS",
  minutes: "MINUTES",
  outcomes: "OUTCOMES",
  agreements: "AGREEMENTS",
  notes: "NOTES",
} as const satisfies Readonly<Record<string, SectionKind>>;

/** The id of the section of a part. */
export type RecordPartId = keyof typeof kinds;

const partIds = Object.keys(kinds) as RecordPartId[];

export const kindOfPart = (id: RecordPartId): SectionKind => kinds[id];

/** The part to which an element of the page belongs; null where that is none. */
export function partAt(element: Element | null): SectionKind | null {
  for (
    let section = element?.closest("section[id]");
    section;
    section = section.parentElement?.closest("section[id]")
  ) {
    const id = partIds.find((each) => each === section.id);
    if (id) return kinds[id];
  }
  return null;
}

/** The id of the section of a part; null for a part that is no section of the page. */
export const idOfPart = (kind: SectionKind): RecordPartId | null => partIds.find((id) => kinds[id] === kind) ?? null;
