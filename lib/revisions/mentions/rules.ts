import { isPresent } from "@/lib/exchanges/delegations/rules.ts";
import { type CalendarDay, calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Snapshot, SnapshotAgreement, SnapshotParty } from "../snapshots/schema.ts";

type Person = SnapshotAgreement["people"][number];

/** Who may be named to readers, beyond what the record itself says. */
export type NamePermissions = {
  /** ids of members, and of mentions in agreements, whose college did not look at the record, but for whom somebody vouched */
  vouchedFor: ReadonlySet<string>;
  /** ids of those whose name was withdrawn after the snapshot was made */
  withdrawn: ReadonlySet<string>;
};

/** A vouching for people of one college, or of none (null). */
type Vouching = { institutionId: string | null; memberIds: readonly string[] };

/**
 * For whom somebody vouched, as a record has these people: somebody whom an agreement mentions in words, and who was put to
 * another college since, is not vouched for there.
 */
export function vouchedForIn(record: Agreements, vouchings: readonly Vouching[]): ReadonlySet<string> {
  const collegeOf = new Map(peopleInWords(record).map(({ id, institutionId }) => [id, institutionId]));
  return new Set(
    vouchings.flatMap(({ institutionId, memberIds }) =>
      memberIds.filter((id) => !collegeOf.has(id) || collegeOf.get(id) === institutionId),
    ),
  );
}

/** Nobody vouched for anybody, and no name was withdrawn. */
export const NO_PERMISSIONS: NamePermissions = { vouchedFor: new Set(), withdrawn: new Set() };

/** Somebody whom an agreement mentions, with what decides whether readers see the name. */
export type Mention = {
  /** of the member, or else of the mention itself: what a vouching and a withdrawal name */
  id: string;
  /** whose college decides about the name; null where the person signs for none */
  party: SnapshotParty | null;
  name: Localized | null;
  title: Localized | null;
  /** the school of a member, or the organisation that was written of somebody else */
  unitName: Localized | null;
  namedInPublic: boolean;
};

/** The agreements of a record, as its snapshot has them. */
export type Agreements = Pick<Snapshot, "agreements">;

/**
 * The ids of the members whom agreements mention as signatories or witnesses, also those who were absent. Those who signed
 * for them were there.
 */
export const mentionedMembers = ({ agreements }: Agreements): ReadonlySet<string> =>
  new Set(agreements.flatMap(({ people }) => people.flatMap(({ memberId }) => memberId ?? [])));

/** The people whom agreements mention and who stand in no delegation. */
export const peopleInWords = ({ agreements }: Agreements): Person[] =>
  agreements.flatMap(({ people }) => people.filter(({ memberId }) => memberId === null));

/**
 * Those of them whom a record would name to readers, as soon as their college looked or somebody vouched for them.
 * @param institutionId of the college for which they sign; null: those who sign for none of the exchange
 */
export const peopleToAsk = (record: Agreements, institutionId: string | null): Person[] =>
  peopleInWords(record).filter(
    (person) => person.institutionId === institutionId && person.namedInPublic && person.name !== null,
  );

const mentionInWords = ({ parties }: Pick<Snapshot, "parties">, person: Person): Mention => ({
  id: person.id,
  party: parties.find(({ institution }) => institution.id === person.institutionId) ?? null,
  name: person.name,
  title: person.title,
  unitName: person.organisation,
  namedInPublic: person.namedInPublic,
});

function findMember({ parties }: Pick<Snapshot, "parties">, memberId: string | null) {
  for (const party of parties) {
    const member = party.delegation?.members.find(({ id }) => id === memberId);
    if (member) return { ...member, party };
  }
  return null;
}

/** The member who signed for somebody: one who was there. */
function findRepresentative(snapshot: Pick<Snapshot, "parties">, memberId: string | null) {
  const member = findMember(snapshot, memberId);
  return member && isPresent(member) ? member : null;
}

/** What readers see of somebody: the name with title and school, or the title alone. */
export type ShownMention = Pick<Mention, "name" | "title" | "unitName">;

/** Whether a college looked at what the record says of its people: it saved its delegation, or took it over. */
export const hasLooked = ({ delegation }: { delegation: { takenOverAt: unknown } | null }): boolean =>
  delegation !== null && delegation.takenOverAt !== null;

/** Whether somebody marked the row of a person, and the name was not withdrawn. */
export const isMarked = (
  { id, namedInPublic }: { id: string; namedInPublic: boolean },
  { withdrawn }: NamePermissions,
): boolean => namedInPublic && !withdrawn.has(id);

/** Whether readers may see the name of somebody who is marked: the college looked, or somebody vouched for the person. */
export const mayBeNamed = (
  { id, party }: { id: string; party: Pick<SnapshotParty, "delegation"> | null },
  { vouchedFor }: NamePermissions,
): boolean => vouchedFor.has(id) || (party !== null && hasLooked(party));

/** Those whom agreements mention in words and name to readers, or would name if their college had looked. */
export const namedInAgreements = (snapshot: Snapshot, permissions: NamePermissions) =>
  peopleInWords(snapshot).flatMap((person) => {
    const mention = mentionInWords(snapshot, person);
    const { id, party, name } = mention;
    const institution = party && { id: party.institution.id, slug: party.institution.slug };
    const isSeen = mayBeNamed(mention, permissions);
    return name && isMarked(mention, permissions) ? [{ id, institution, name, isSeen }] : [];
  });

/**
 * What readers see of somebody whom an agreement mentions; null: nothing. A row without a name may be a line that was not
 * understood, and is shown only where its writer marked it as a title.
 */
function shownMention(mention: Mention | null, permissions: NamePermissions): ShownMention | null {
  if (!mention) return null;
  const { name, title, unitName } = mention;
  const marked = isMarked(mention, permissions);
  if (marked && name !== null && mayBeNamed(mention, permissions)) return { name, title, unitName };
  return title !== null && (name !== null || marked) ? { name: null, title, unitName: null } : null;
}

/** Somebody whom an agreement mentions, as far as readers see it. */
export type ShownPerson = {
  person: Person;
  shown: ShownMention;
  /** the college of the member, or for which somebody signs */
  party: SnapshotParty | null;
  representedBy: ShownMention | null;
};

/** The people of an agreement of whom readers see something, in their order. */
export function peopleShown(
  snapshot: Snapshot,
  { people }: SnapshotAgreement,
  permissions: NamePermissions,
): ShownPerson[] {
  return people.flatMap((person) => {
    const { memberId, representativeId } = person;
    const mention = memberId === null ? mentionInWords(snapshot, person) : findMember(snapshot, memberId);
    const shown = shownMention(mention, permissions);
    if (!mention || !shown) return [];
    const representedBy = shownMention(findRepresentative(snapshot, representativeId), permissions);
    return [{ person, shown, party: mention.party, representedBy }];
  });
}

const dayOrNull = (day: string | null): CalendarDay | null => (day === null ? null : calendarDay(day));

/** The agreements of a record as readers see them, in the form of the view. */
export const agreementsShown = (snapshot: Snapshot, permissions: NamePermissions) =>
  snapshot.agreements.map((agreement) => {
    const { kind, act, title, institutionIds, renews, renewsOf } = agreement;
    const signing = snapshot.parties.filter(({ institution }) => institutionIds.includes(institution.id));
    return {
      kind,
      act,
      title,
      day: dayOrNull(agreement.day),
      validFrom: dayOrNull(agreement.validFrom),
      validTo: dayOrNull(agreement.validTo),
      renews: act === "RENEWED" ? renews : null,
      renewsOf: (act === "RENEWED" && renewsOf?.code) || null,
      institutions: signing.map(({ institution }) => institution.slug),
      people: peopleShown(snapshot, agreement, permissions).map(({ person, shown, party, representedBy }) => ({
        role: person.role,
        institution: party?.institution.slug ?? null,
        ...shown,
        representedBy,
      })),
    };
  });
