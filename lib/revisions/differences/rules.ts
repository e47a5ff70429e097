import { sidesOf } from "@/lib/exchanges/rules.ts";
import { differencesOfAgreements } from "../agreement-differences/rules.ts";
import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  changesOfTexts,
  dayFact,
  daysFact,
  type Fact,
  type FieldChange,
  labelFact,
  numberFact,
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
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";
import { differencesOfMinutes, differencesOfNotes, differencesOfOutcomes } from "../statement-differences/rules.ts";
import { nameOfMember, subject, THE_RECORD } from "../subjects/rules.ts";

type Delegation = NonNullable<SnapshotParty["delegation"]>;

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

const nameOfParty = ({ institution }: SnapshotParty) => labelFact(institution.shortName ?? institution.name);

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

/** Of a party that has no delegation as of one that has an empty one. */
const NOBODY: Delegation = {
  headcount: null,
  headcounts: [],
  enteredById: null,
  takenOverAt: null,
  members: [],
  others: [],
};

function differencesOfDelegations({ before, after, names }: Compared): Difference[] {
  const remaining = after.parties.map((party) => ({
    party,
    delegation: {
      before: before.parties.find(({ institution }) => institution.id === party.institution.id)?.delegation ?? NOBODY,
      after: party.delegation ?? NOBODY,
    },
  }));
  const gone = before.parties
    .filter(({ institution }) => after.parties.every((party) => party.institution.id !== institution.id))
    .map((party) => ({ party, delegation: { before: party.delegation ?? NOBODY, after: NOBODY } }));
  return [...remaining, ...gone].flatMap(({ party, delegation }) => differencesIn(delegation, { party, names }));
}

function differencesIn(
  { before, after }: Sides<Delegation>,
  { party, names }: Pick<Compared, "names"> & { party: SnapshotParty },
): Difference[] {
  const part = "delegations";
  const place = nameOfParty(party);
  const hasLooked = (delegation: Delegation) => delegation.takenOverAt !== null;
  return [
    ...changedIn(part, subject("delegation", { name: place }), [
      ...changeOf("headcount", { before: numberFact(before.headcount), after: numberFact(after.headcount) }),
      ...changeOfFlag("hasLooked", { before: hasLooked(before), after: hasLooked(after) }),
    ]),
    ...differencesOfHeadcounts({ before, after }, { place, names }),
    ...differencesOfRows({
      part,
      before: before.members,
      after: after.members,
      names,
      keyOf: ({ id }) => id,
      subjectOf: (member) => subject("member", { name: nameOfMember(member), place }),
      detailsOf: ({ name, title, unitName, status }) => [
        name && labelFact(title),
        labelFact(unitName),
        status === "ABSENT" ? wordFact("memberStatus", status) : null,
      ],
      changesOf: (member) => [...changesOfMember(member), ...changesOfAbsence(member, names)],
      isOrdered: true,
    }),
    ...differencesOfRows({
      part,
      before: before.others,
      after: after.others,
      names,
      keyOf: ({ id }) => id,
      subjectOf: ({ label }) => subject("others", { name: labelFact(label), place }),
      detailsOf: ({ count }) => [numberFact(count)],
      changesOf: changesOfOthers,
      isOrdered: true,
    }),
  ];
}

/** How many were at each stop; none said is as nothing. */
function differencesOfHeadcounts(
  { before, after }: Sides<Delegation>,
  { place, names }: Pick<Compared, "names"> & { place: Fact | null },
): Difference[] {
  const stops = new Set([...before.headcounts, ...after.headcounts].map(({ stop }) => stop));
  const at = ({ headcounts }: Delegation, stop: string) =>
    numberFact(headcounts.find((each) => each.stop === stop)?.headcount ?? null);
  return [...stops].flatMap((stop) => {
    const host = names.after.stop(stop) ?? names.before.stop(stop);
    const about = { ...subject("delegation", { name: place, place: host }), row: stop };
    return changedIn("delegations", about, changeOf("headcount", { before: at(before, stop), after: at(after, stop) }));
  });
}

const changesOfMember = ({ before, after }: Sides<SnapshotMember>): FieldChange<Field>[] => [
  ...changesOfLabel("personName", { before: before.name, after: after.name }),
  ...changesOfLabel("personTitle", { before: before.title, after: after.title }),
  ...changesOfLabel("unitName", { before: before.unitName, after: after.unitName }),
  ...changeOfWord("role", "memberRole", { before: before.role, after: after.role }),
  ...changeOfWord("status", "memberStatus", { before: before.status, after: after.status }),
  ...changeOfWord("rank", "rank", { before: before.rank, after: after.rank }),
  ...changeOfFlag("namedInPublic", { before: before.namedInPublic, after: after.namedInPublic }),
];

const changesOfAbsence = (
  { before, after }: Sides<SnapshotMember>,
  names: Pick<Compared, "names">["names"],
): FieldChange<Field>[] => [
  ...changeOfReference("onBehalfOf", {
    before: { id: before.onBehalfOfId, fact: names.before.member(before.onBehalfOfId) },
    after: { id: after.onBehalfOfId, fact: names.after.member(after.onBehalfOfId) },
  }),
  ...changeOfFlag("sentGreetings", { before: before.sentGreetings, after: after.sentGreetings }),
];

const changesOfOthers = ({ before, after }: Sides<Delegation["others"][number]>): FieldChange<Field>[] => [
  ...changesOfLabel("wording", { before: before.label, after: after.label }),
  ...changeOf("peopleCount", { before: numberFact(before.count), after: numberFact(after.count) }),
  ...changeOfFlag("isPublic", { before: before.isPublic, after: after.isPublic }),
];
