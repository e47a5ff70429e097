import type { SectionKind } from "@/lib/exchanges/record/rules.ts";
import type { Fact, FieldChange, Sides } from "../facts/rules.ts";
import { matchRows } from "../matched-rows/rules.ts";
import type { Snapshot } from "../snapshots/schema.ts";
import { type References, referencesOf, type Subject } from "../subjects/rules.ts";

/** The parts of a record, in the order of its page; visits stand behind the groups. */
export const recordParts = [
  "basics",
  "parties",
  "delegations",
  "itinerary",
  "groups",
  "visits",
  "minutes",
  "outcomes",
  "agreements",
  "notes",
] as const;

export type RecordPart = (typeof recordParts)[number];

/** The parts of a record in its differences, by the section in which they are changed. */
export const partsOfSection: Partial<Record<SectionKind, readonly RecordPart[]>> = {
  BASICS: ["basics"],
  PARTIES: ["parties"],
  MEMBERS: ["delegations"],
  ITINERARY: ["itinerary", "visits"],
  GROUPS: ["groups"],
  MINUTES: ["minutes"],
  OUTCOMES: ["outcomes"],
  AGREEMENTS: ["agreements"],
  NOTES: ["notes"],
};

/** The fields that can change. */
export type Field =
  | "kind"
  | "status"
  | "title"
  | "theme"
  | "purpose"
  | "days"
  | "firstDay"
  | "lastDay"
  | "dateNote"
  | "place"
  | "timezone"
  | "series"
  | "returnOf"
  | "role"
  | "school"
  | "name"
  | "personName"
  | "personTitle"
  | "wording"
  | "shortName"
  | "code"
  | "fileNumber"
  | "stop"
  | "stopFrom"
  | "stopTo"
  | "headcount"
  | "unitName"
  | "rank"
  | "day"
  | "startTime"
  | "endTime"
  | "partOfDay"
  | "audienceCount"
  | "audience"
  | "onBehalfOf"
  | "onlyAt"
  | "peopleCount"
  | "base"
  | "observations"
  | "meeting"
  | "speaker"
  | "topic"
  | "sourceLanguage"
  | "text"
  | "standing"
  | "cited"
  | "act"
  | "validFrom"
  | "validTo"
  | "renews"
  | "renewsOf"
  | "signsFor"
  | "representative"
  | "quote"
  | "comment";

/** One thing that changed between two snapshots of a record, as data; components have the words. */
export type Difference = { part: RecordPart; subject: Subject } & (
  | { kind: "added" | "removed" /** what else the row said */; details: Fact[] }
  | { kind: "moved" /** the new place in its list, 1 is first */; to: number }
  | ({ kind: "changed" } & FieldChange<Field>)
);

/** Two snapshots with the names of their rows. */
export type Compared = Sides<Snapshot> & { names: Sides<References> };

export const compared = (before: Snapshot, after: Snapshot): Compared => ({
  before,
  after,
  names: { before: referencesOf(before), after: referencesOf(after) },
});

/** The differences of one row from the changes of its fields. */
export const changedIn = (part: RecordPart, subject: Subject, changes: FieldChange<Field>[]): Difference[] =>
  changes.map((change) => ({ part, subject, kind: "changed", ...change }));

type RowsOfPart<Row> = Sides<readonly Row[]> & {
  part: RecordPart;
  names: Sides<References>;
  keyOf: (row: Row) => string;
  subjectOf: (row: Row, names: References, place: number) => Subject;
  /** what an added or removed row says beside its name */
  detailsOf?: (row: Row, names: References) => (Fact | null)[];
  changesOf?: (sides: Sides<Row>) => FieldChange<Field>[];
  /** further differences inside of a row that was there before and after */
  inside?: (sides: Sides<Row>) => Difference[];
  /** the order of the list says something by itself */
  isOrdered: boolean;
};

/** What changed in a list of rows: those that came and went, those that changed, and those that moved. */
export function differencesOfRows<Row>(rows: RowsOfPart<Row>): Difference[] {
  const { part, names, keyOf, detailsOf, changesOf, inside } = rows;
  const { kept, added, removed } = matchRows(rows.before, rows.after, keyOf);
  const subjectOf = (row: Row, of: References, place: number): Subject => {
    return { ...rows.subjectOf(row, of, place), row: keyOf(row) };
  };
  const details = (row: Row, of: References) => (detailsOf?.(row, of) ?? []).filter((fact) => fact !== null);
  return [
    ...removed.map(({ row, place }): Difference => {
      return {
        part,
        subject: subjectOf(row, names.before, place),
        kind: "removed",
        details: details(row, names.before),
      };
    }),
    ...added.map(({ row, place }): Difference => {
      return { part, subject: subjectOf(row, names.after, place), kind: "added", details: details(row, names.after) };
    }),
    ...kept.flatMap(({ before, after, place, isMoved }): Difference[] => {
      const subject = subjectOf(after, names.after, place);
      const moved: Difference[] = isMoved && rows.isOrdered ? [{ part, subject, kind: "moved", to: place }] : [];
      const changes = changesOf?.({ before, after }) ?? [];
      return [...moved, ...changedIn(part, subject, changes), ...(inside?.({ before, after }) ?? [])];
    }),
  ];
}
