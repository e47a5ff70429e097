import type { RecordChange } from "@/lib/exchanges/todo/queries.ts";

/** The words for the parts of a record that the signed-in home page names as changed. */
const PARTS = {
  STATUS: "held",
  BASICS: "basics",
  PARTIES: "parties",
  MEMBERS: "delegations",
  ITINERARY: "itinerary",
  GROUPS: "groups",
  MINUTES: "minutes",
  OUTCOMES: "outcomes",
  AGREEMENTS: "agreements",
  NOTES: "notes",
  REPORT: "report",
} as const satisfies Record<RecordChange["section"], string>;

/** The key of the words for a change: that the record was begun, or which part of it was changed. */
export const changedPart = ({ section, isBeginning }: Pick<RecordChange, "section" | "isBeginning">) =>
  isBeginning ? "begun" : PARTS[section];
