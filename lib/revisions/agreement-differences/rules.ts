import {
  changeOf,
  changeOfFlag,
  changeOfReference,
  changeOfWord,
  changesOfLabel,
  dayFact,
  type Fact,
  type FieldChange,
  labelFact,
  type Sides,
  textFact,
  wordFact,
} from "../facts/rules.ts";
import { type Compared, type Difference, differencesOfRows, type Field } from "../row-differences/rules.ts";
import type { Snapshot, SnapshotAgreement } from "../snapshots/schema.ts";
import { type References, subject } from "../subjects/rules.ts";

type Person = SnapshotAgreement["people"][number];

const part = "agreements";

/** What changed in the agreements, who signed them, and who was a witness. */
export const differencesOfAgreements = (both: Compared): Difference[] =>
  differencesOfRows<SnapshotAgreement>({
    part,
    before: both.before.agreements,
    after: both.after.agreements,
    names: both.names,
    keyOf: ({ id }) => id,
    subjectOf: ({ title }) => subject("agreement", { name: labelFact(title) }),
    detailsOf: ({ kind, act, day }) => [wordFact("agreementKind", kind), wordFact("agreementAct", act), dayFact(day)],
    changesOf: changesOfAgreement,
    inside: (agreement) => [...differencesOfSides(agreement, both), ...differencesOfPeople(agreement, both)],
    isOrdered: true,
  });

const changesOfAgreement = ({ before, after }: Sides<SnapshotAgreement>): FieldChange<Field>[] => [
  ...changesOfLabel("title", { before: before.title, after: after.title }),
  ...changeOfWord("kind", "agreementKind", { before: before.kind, after: after.kind }),
  ...changeOfWord("act", "agreementAct", { before: before.act, after: after.act }),
  ...changeOf("day", { before: dayFact(before.day), after: dayFact(after.day) }),
  ...changeOf("validFrom", { before: dayFact(before.validFrom), after: dayFact(after.validFrom) }),
  ...changeOf("validTo", { before: dayFact(before.validTo), after: dayFact(after.validTo) }),
  ...changesOfLabel("renews", { before: before.renews, after: after.renews }),
  ...changeOfReference("renewsOf", { before: renewedFact(before), after: renewedFact(after) }),
];

/** The agreement that another one renews, known by the code of its record. */
const renewedFact = ({ renewsOf }: SnapshotAgreement) => ({
  id: renewsOf?.id ?? null,
  fact: textFact(renewsOf?.code ?? null),
});

/** The colleges that sign or do not sign any more. */
const differencesOfSides = ({ before, after }: Sides<SnapshotAgreement>, both: Compared): Difference[] =>
  differencesOfRows<{ id: string; name: Fact | null }>({
    part,
    before: before.institutionIds.map((id) => ({ id, name: nameOfCollege(both.before, id) })),
    after: after.institutionIds.map((id) => ({ id, name: nameOfCollege(both.after, id) })),
    names: both.names,
    keyOf: ({ id }) => id,
    subjectOf: ({ name }) => subject("signingCollege", { name, place: labelFact(after.title) }),
    isOrdered: false,
  });

function nameOfCollege({ parties }: Snapshot, id: string | null): Fact | null {
  const institution = parties.find((party) => party.institution.id === id)?.institution;
  return institution ? labelFact(institution.shortName ?? institution.name) : null;
}

/** What somebody is called: a member as the delegation says, others by name, or else by title. */
const nameOfPerson = ({ memberId, name, title }: Person, { member }: References): Fact | null =>
  memberId === null ? labelFact(name ?? title) : member(memberId);

const differencesOfPeople = ({ before, after }: Sides<SnapshotAgreement>, both: Compared): Difference[] =>
  differencesOfRows<Person>({
    part,
    before: before.people,
    after: after.people,
    names: both.names,
    keyOf: ({ id }) => id,
    subjectOf: (person, names) =>
      subject("signatory", { name: nameOfPerson(person, names), place: labelFact(after.title) }),
    detailsOf: ({ name, title, role }) => [name && labelFact(title), wordFact("agreementRole", role)],
    changesOf: (person) => changesOfPerson(person, both),
    isOrdered: true,
  });

const changesOfPerson = ({ before, after }: Sides<Person>, both: Compared): FieldChange<Field>[] => [
  ...changeOfWord("role", "agreementRole", { before: before.role, after: after.role }),
  ...changesOfLabel("personName", { before: before.name, after: after.name }),
  ...changesOfLabel("personTitle", { before: before.title, after: after.title }),
  ...changesOfLabel("unitName", { before: before.organisation, after: after.organisation }),
  ...changeOfReference("signsFor", {
    before: { id: before.institutionId, fact: nameOfCollege(both.before, before.institutionId) },
    after: { id: after.institutionId, fact: nameOfCollege(both.after, after.institutionId) },
  }),
  ...changeOfReference("representative", {
    before: { id: before.representativeId, fact: both.names.before.member(before.representativeId) },
    after: { id: after.representativeId, fact: both.names.after.member(after.representativeId) },
  }),
  ...changeOfFlag("namedInPublic", { before: before.namedInPublic, after: after.namedInPublic }),
];
