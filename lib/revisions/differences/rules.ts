import { sidesOf } from "@/lib/exchanges/rules.ts";
import { differencesOfAgreements } from "../agreement-differences/rules.ts";
import { differencesOfDelegations } from "../delegation-differences/rules.ts";
import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  changesOfTexts,
  dayFact,
  daysFact,
  type FieldChange,
  labelFact,
  type Sides,
  textFact,
  wordFact,
} from "../facts/rules.ts";
import { matchRows } from "../matched-rows/rules.ts";
import { differencesOfGroups, differencesOfItems, differencesOfVisits } from "../program-differences/rules.ts";
import {
  type Compared,
  changedIn,
  compared,
  type Difference,
  differencesOfRows,
  type Field,
} from "../row-differences/rules.ts";
import type { Snapshot, SnapshotParty } from "../snapshots/schema.ts";
import { differencesOfMinutes, differencesOfNotes, differencesOfOutcomes } from "../statement-differences/rules.ts";
import { nameOfParty, subject, THE_RECORD } from "../subjects/rules.ts";

/**
 * What changed from one snapshot of a record to another, part by part in the order of the record's page. Rows are matched
 * by their ids and never by what they say. Ids, addresses and colours say nothing to a person, and make no difference.
 */
export function differencesBetween(before: Snapshot, after: Snapshot): Difference[] {
  const both = compared(before, after);
  const all = [
    ...changedIn("basics", THE_RECORD, changesOfBasics(both)),
    ...differencesOfParties(both),
    ...differencesOfDelegations(both),
    ...differencesOfItems(both),
    ...differencesOfGroups(both),
    ...differencesOfVisits(both),
    ...differencesOfMinutes(both),
    ...differencesOfOutcomes(both),
    ...differencesOfAgreements(both),
    ...differencesOfNotes(both),
  ];
  return all.filter(isToldFirst());
}

/** Tells a school that was renamed once, in however many groups it sits; everything else is told as it comes. */
function isToldFirst(): (difference: Difference) => boolean {
  const told = new Set<string>();
  return (difference) => {
    if (difference.subject.is !== "school") return true;
    const key = JSON.stringify(difference);
    return !told.has(key) && told.add(key).has(key);
  };
}

function changesOfBasics({ before, after }: Sides<Snapshot>): FieldChange<Field>[] {
  const series = ({ series: of }: Snapshot) => ({ id: of?.id ?? null, fact: labelFact(of?.name ?? null) });
  return [
    ...changeOfWord("kind", "exchangeKind", { before: before.kind, after: after.kind }),
    ...changeOfWord("status", "exchangeStatus", { before: before.status, after: after.status }),
    ...changesOfLabel("title", { before: before.title, after: after.title }),
    ...changesOfLabel("theme", { before: before.theme, after: after.theme }),
    ...changesOfTexts("purpose", { before: before.purpose, after: after.purpose }),
    ...changesOfDays({ before, after }),
    ...changeOfWord("dateNote", "dateNote", { before: before.dateNote, after: after.dateNote }),
    ...changesOfLabel("place", { before: before.place, after: after.place }),
    ...changeOf("timezone", { before: textFact(before.timezone), after: textFact(after.timezone) }),
    ...changeOfFlag("isSample", { before: before.isSample, after: after.isSample }),
    ...changeOfReference("series", { before: series(before), after: series(after) }),
    ...(before.series?.id === after.series?.id
      ? changesOfLabel("series", { before: before.series?.name ?? null, after: after.series?.name ?? null })
      : []),
    ...changeOf("returnOf", { before: textFact(before.returnOf), after: textFact(after.returnOf) }),
  ];
}

/** The days one by one, or as a whole where one of the two sides knows only months or a year. */
const changesOfDays = ({ before, after }: Sides<Snapshot>): FieldChange<Field>[] =>
  before.precision === "DAY" && after.precision === "DAY"
    ? [
        ...changeOf("firstDay", { before: dayFact(before.firstDay), after: dayFact(after.firstDay) }),
        ...changeOf("lastDay", { before: dayFact(before.lastDay), after: dayFact(after.lastDay) }),
      ]
    : changeOf("days", { before: daysFact(before), after: daysFact(after) });

/** The order of the parties follows from their roles; that of the hosts is the order of the stops. */
const differencesOfParties = ({ before, after, names }: Compared): Difference[] => [
  ...differencesOfRows({
    part: "parties",
    before: before.parties,
    after: after.parties,
    names,
    keyOf: ({ institution }) => institution.id,
    subjectOf: (party) => subject("party", { name: nameOfParty(party) }),
    detailsOf: ({ role, unit }) => [wordFact("partyRole", role), labelFact(unit?.name ?? null)],
    changesOf: (party) => changesOfParty(party),
    isOrdered: false,
  }),
  ...movedStops({ before, after }),
];

function movedStops({ before, after }: Sides<Snapshot>): Difference[] {
  const [old, hosts] = [sidesOf(before.parties).hosts, sidesOf(after.parties).hosts];
  return matchRows(old, hosts, ({ institution }) => institution.id)
    .kept.filter(({ isMoved }) => isMoved)
    .map(({ after: host, place }): Difference => {
      const row = host.institution.id;
      return { part: "parties", subject: subject("stop", { row, name: nameOfParty(host) }), kind: "moved", to: place };
    });
}

function changesOfParty({ before, after }: Sides<SnapshotParty>): FieldChange<Field>[] {
  const [old, college] = [before.institution, after.institution];
  const school = ({ unit }: SnapshotParty) => ({ id: unit?.id ?? null, fact: labelFact(unit?.name ?? null) });
  const [oldSchool, newSchool] = [before.unit?.name ?? null, after.unit?.name ?? null];
  return [
    ...changeOfWord("role", "partyRole", { before: before.role, after: after.role }),
    ...changeOfReference("school", { before: school(before), after: school(after) }),
    ...(before.unit?.id === after.unit?.id ? changesOfLabel("school", { before: oldSchool, after: newSchool }) : []),
    ...changesOfLabel("name", { before: old.name, after: college.name }),
    ...changesOfLabel("shortName", { before: old.shortName, after: college.shortName }),
    ...changeOf("code", { before: textFact(old.code), after: textFact(college.code) }),
    ...changeOfFlag("isSample", { before: old.isSample, after: college.isSample }),
    ...changeOf("stopFrom", { before: dayFact(before.stop.from), after: dayFact(after.stop.from) }),
    ...changeOf("stopTo", { before: dayFact(before.stop.to), after: dayFact(after.stop.to) }),
    ...changeOf("fileNumber", { before: textFact(before.fileNumber), after: textFact(after.fileNumber) }),
  ];
}
