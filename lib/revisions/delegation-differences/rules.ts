import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  type Fact,
  type FieldChange,
  labelFact,
  numberFact,
  type Sides,
  wordFact,
} from "../facts/rules.ts";
import { type Compared, changedIn, type Difference, differencesOfRows, type Field } from "../row-differences/rules.ts";
import type { SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";
import { nameOfMember, nameOfParty, type References, subject } from "../subjects/rules.ts";

type Delegation = NonNullable<SnapshotParty["delegation"]>;

/** Of a party that has no delegation as of one that has an empty one. */
const NOBODY: Delegation = {
  headcount: null,
  headcounts: [],
  enteredById: null,
  takenOverAt: null,
  members: [],
  others: [],
};

/** What changed in the delegations: who came, how they are called, and how many were where. */
export function differencesOfDelegations({ before, after, names }: Compared): Difference[] {
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
      changesOf: (member) => [
        ...changesOfMember(member),
        ...changesOfAbsence(member, names),
        ...changesOfStops(member, names),
      ],
      isOrdered: true,
    }),
    ...differencesOfRows({
      part,
      before: before.others,
      after: after.others,
      names,
      keyOf: ({ id }) => id,
      subjectOf: ({ label }) => subject("others", { name: labelFact(label), place }),
      detailsOf: ({ unitName, count }) => [labelFact(unitName), numberFact(count)],
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

const changesOfStops = (
  { before, after }: Sides<SnapshotMember>,
  names: Pick<Compared, "names">["names"],
): FieldChange<Field>[] =>
  changeOfReference("onlyAt", {
    before: { id: before.stops.join(" "), fact: stopsFact(before, names.before) },
    after: { id: after.stops.join(" "), fact: stopsFact(after, names.after) },
  });

/** The stops at which a member was who was not at all of them. */
function stopsFact({ stops }: SnapshotMember, { stop }: References): Fact | null {
  const facts = stops.map(stop).filter((fact) => fact !== null);
  return facts.length > 0 ? { is: "list", facts } : null;
}

const changesOfOthers = ({ before, after }: Sides<Delegation["others"][number]>): FieldChange<Field>[] => [
  ...changesOfLabel("wording", { before: before.label, after: after.label }),
  ...changesOfLabel("unitName", { before: before.unitName, after: after.unitName }),
  ...changeOf("peopleCount", { before: numberFact(before.count), after: numberFact(after.count) }),
  ...changeOfFlag("isPublic", { before: before.isPublic, after: after.isPublic }),
];
