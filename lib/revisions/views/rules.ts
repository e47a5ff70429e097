import { isPresent, isTold } from "@/lib/exchanges/delegations/rules.ts";
import { type PartyAsShown, wasHeld, withDistinctAccents } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import {
  type Agreements,
  agreementsShown,
  mentionedMembers,
  namedInAgreements,
  peopleToAsk,
} from "../mentions/rules.ts";
import { chairsShown, type RosterEntry } from "../session-people/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";
import type {
  ExchangeMention,
  PublicExchange,
  PublicGroup,
  PublicItineraryDay,
  PublicItineraryItem,
  PublicMember,
  PublicParty,
} from "./schema.ts";

/** Who may be named to readers, beyond what the record itself says. */
export type NamePermissions = {
  /** ids of members, and of mentions in agreements, whose college did not look at the record, but for whom somebody vouched */
  vouchedFor: ReadonlySet<string>;
  /** ids of those whose name was withdrawn after the snapshot was made */
  withdrawn: ReadonlySet<string>;
};

/** Nobody vouched for anybody, and no name was withdrawn. */
export const NO_PERMISSIONS: NamePermissions = { vouchedFor: new Set(), withdrawn: new Set() };

/**
 * What readers see of a record. A person's name, and the school that would give the name away, stand in it only while
 * the person may be named: the record says so, the person's college looked at its delegation or somebody vouched for the
 * person, and the name was not withdrawn since. Of a row without a name they see nothing unless its writer marked what stands in
 * it as a title: it may be a line that was not understood. The same holds wherever a member stands besides the roster: as a
 * chair, or as somebody absent for whom another one stood. Minutes, private notes, file numbers and everything cancelled
 * are left out.
 * @throws Error when the exchange was not held
 */
export function toView(snapshot: Snapshot, permissions: NamePermissions): PublicExchange {
  return {
    ...toMention(snapshot),
    theme: snapshot.theme,
    parties: publicParties(snapshot, permissions),
    itinerary: toItinerary(snapshot, permissions),
    groups: publicGroups(snapshot),
    visits: publicVisits(snapshot),
    outcomes: snapshot.outcomes.map(({ code, kind, standing, title }) => ({ code, kind, standing, title })),
    agreements: agreementsShown(snapshot, permissions),
    sourceNotes: snapshot.sourceNotes.filter((note) => note.isPublic).map(({ quote, comment }) => ({ quote, comment })),
  };
}

/** The part of the view that lists show. @throws Error when the exchange was not held */
export function toMention(snapshot: Snapshot): ExchangeMention {
  const { code, kind, title, firstDay, lastDay, dateNote, place, status, isSample, series } = snapshot;
  const parties = withDistinctAccents(snapshot.parties);
  const withRole = (role: SnapshotParty["role"]) =>
    parties.filter((party) => party.role === role).map(({ institution }) => withoutId(institution));
  const [host] = withRole("HOST");
  if (!host) throw new Error(`exchange ${code} has no host`);
  if (!wasHeld(status)) throw new Error(`exchange ${code} is ${status} and was asked for as public`);
  return {
    code,
    kind,
    title,
    firstDay: calendarDay(firstDay),
    lastDay: calendarDay(lastDay),
    dateNote,
    place,
    status,
    isSample,
    host,
    guests: withRole("GUEST"),
    series: series && withoutId(series),
  };
}

/** The parties with their delegations, host first, as readers see them. */
export const publicParties = (snapshot: Snapshot, permissions: NamePermissions): PublicParty[] =>
  withDistinctAccents(snapshot.parties).map((party) => toParty(party, permissions));

/** The discussion groups that were not cancelled. */
export const publicGroups = (snapshot: Snapshot): PublicGroup[] => snapshot.groups.filter(isNotCancelled).map(toGroup);

/** The practice bases that were visited, in the order of the visits. */
export const publicVisits = (snapshot: Snapshot): PublicExchange["visits"] => visitedBases(snapshot).map(withoutId);

/** What a publication is found by: the ids of the colleges, schools and bases that its view names. */
export type NamedIds = {
  parties: { institutionId: string; role: SnapshotParty["role"] }[];
  unitIds: string[];
  baseIds: string[];
};

export const namedIds = (snapshot: Snapshot): NamedIds => ({
  parties: snapshot.parties.map(({ institution, role }) => ({ institutionId: institution.id, role })),
  unitIds: unique(
    snapshot.groups
      .filter(isNotCancelled)
      .flatMap(({ pairings }) => pairings.flatMap(({ host, guest }) => [host.id, guest.id])),
  ),
  baseIds: visitedBases(snapshot).map(({ id }) => id),
});

/** Whether a college looked at what the record says of its people: it saved its delegation, or took it over. */
const hasLooked = ({ delegation }: { delegation: { takenOverAt: unknown } | null }): boolean =>
  delegation !== null && delegation.takenOverAt !== null;

/** Whether a member may be named: the college looked, or somebody vouched for the member. */
const mayBeNamed = (
  party: Pick<SnapshotParty, "delegation">,
  member: SnapshotMember,
  { vouchedFor }: NamePermissions,
): boolean => hasLooked(party) || vouchedFor.has(member.id);

/** A party as far as it decides whom of its people a record names: of a snapshot, or of the record as it stands. */
export type AskedParty = {
  institution: { id: string; slug: string; name: Localized };
  delegation: {
    takenOverAt: unknown;
    members: Pick<SnapshotMember, "id" | "status" | "namedInPublic" | "name" | "onBehalfOfId" | "sentGreetings">[];
  } | null;
};

/** The colleges that did not look, and the people whom the record would name if they had; of each college at least one. */
export function collegesToAsk({ parties, agreements }: { parties: readonly AskedParty[] } & Agreements) {
  const mentioned = mentionedMembers({ agreements });
  return parties
    .filter((party) => !hasLooked(party))
    .map(({ institution, delegation }) => {
      const members = (delegation?.members ?? [])
        .filter((member, _at, all) => isTold(member, all) || mentioned.has(member.id))
        .filter(isNameable);
      const people = [...members, ...peopleToAsk({ agreements }, institution.id)];
      return { institution, memberIds: people.map(({ id }) => id) };
    })
    .filter(({ memberIds }) => memberIds.length > 0);
}

/** A member, or somebody whom an agreement mentions, whose name a revision lets readers see. */
export type NamedMember = {
  id: string;
  /** the person's college; null where an agreement mentions somebody of none */
  institution: { id: string; slug: string } | null;
  name: Localized;
  /** readers see it now; otherwise they would as soon as the college looked, or somebody vouched for the member */
  isSeen: boolean;
};

/** Those whom a revision names to readers, or would name if their college had looked. */
export const namedMembers = (snapshot: Snapshot, permissions: NamePermissions): NamedMember[] => [
  ...snapshot.parties.flatMap((party) => namedOfParty(snapshot, party, permissions)),
  ...namedInAgreements(snapshot, permissions),
];

function namedOfParty(snapshot: Snapshot, party: SnapshotParty, permissions: NamePermissions): NamedMember[] {
  const mentioned = mentionedMembers(snapshot);
  const institution = { id: party.institution.id, slug: party.institution.slug };
  return (party.delegation?.members ?? [])
    .filter((member, _at, all) => isTold(member, all) || mentioned.has(member.id))
    .filter((member) => isNameable(member) && !permissions.withdrawn.has(member.id))
    .flatMap((member) => {
      const { id, name } = member;
      return name ? [{ id, institution, name, isSeen: mayBeNamed(party, member, permissions) }] : [];
    });
}

const unique = (ids: string[]): string[] => [...new Set(ids)];

const isNotCancelled = ({ status }: { status: string }): boolean => status !== "CANCELLED";
const isNameable = ({ namedInPublic, name }: Pick<SnapshotMember, "namedInPublic" | "name">): boolean =>
  namedInPublic && name !== null;

const withoutId = <Row extends { id: string }>({ id: _id, ...rest }: Row): Omit<Row, "id"> => rest;

/** The bases that were visited, in the order of the itinerary; each once. */
function visitedBases({ items }: Snapshot) {
  const bases = items.filter(isNotCancelled).flatMap(({ visit }) => (visit ? [visit.base] : []));
  return [...new Map(bases.map((base) => [base.id, base])).values()];
}

function toParty(party: PartyAsShown<SnapshotParty>, permissions: NamePermissions): PublicParty {
  const { role, institution, delegation } = party;
  return {
    role,
    institution: withoutId(institution),
    hasLooked: hasLooked(party),
    delegation: delegation && {
      headcount: delegation.headcount,
      members: membersShown(party, permissions).map(({ shown }) => shown),
      others: delegation.others.filter(({ isPublic }) => isPublic).map(({ label, count }) => ({ label, count })),
    },
  };
}

/** The members of a delegation who are shown to readers, each with what is shown. */
export function membersShown(
  party: Pick<SnapshotParty, "delegation">,
  permissions: NamePermissions,
): { member: SnapshotMember; shown: PublicMember }[] {
  const isMarked = (member: SnapshotMember) => member.namedInPublic && !permissions.withdrawn.has(member.id);
  const isNamed = (member: SnapshotMember) =>
    isMarked(member) && member.name !== null && mayBeNamed(party, member, permissions);
  const shown = (party.delegation?.members ?? [])
    .filter((member, _at, all) => isTold(member, all) && (member.name !== null || isMarked(member)))
    .map((member) => ({ member, shown: toMember(member, isNamed(member)) }));
  const byId = new Map(shown.map((entry) => [entry.member.id, entry.shown]));
  return shown.map(({ member, shown: own }) => {
    const absent = (member.onBehalfOfId !== null && byId.get(member.onBehalfOfId)) || null;
    const onBehalfOf = absent && (absent.name ?? absent.title) && { name: absent.name, title: absent.title };
    return { member, shown: { ...own, onBehalfOf } };
  });
}

const toMember = (member: SnapshotMember, isNamed: boolean): PublicMember => ({
  order: member.order,
  role: member.role,
  name: isNamed ? member.name : null,
  title: member.title,
  unitName: isNamed ? member.unitName : null,
  isAbsent: !isPresent(member),
  sentGreetings: member.sentGreetings,
  onBehalfOf: null,
});

function toItinerary(snapshot: Snapshot, permissions: NamePermissions): PublicItineraryDay[] {
  const rosters = snapshot.parties.flatMap((party) => membersShown(party, permissions));
  const days = Map.groupBy(snapshot.items.filter(isNotCancelled), (item) => calendarDay(item.day));
  return [...days].map(([day, items]) => ({ day, items: items.map((item) => toItem(item, snapshot, rosters)) }));
}

function toItem(
  item: Snapshot["items"][number],
  { groups, timezone }: Snapshot,
  rosters: readonly RosterEntry[],
): PublicItineraryItem {
  const timeOf = (instant: string | null) => instant && clockTimeAt(timezone, new Date(instant));
  return {
    order: item.position,
    kind: item.kind,
    title: item.title,
    place: item.place,
    startTime: timeOf(item.startAt),
    endTime: timeOf(item.endAt),
    partOfDay: item.partOfDay,
    base: item.visit && withoutId(item.visit.base),
    groups: groups.filter((group) => group.itemId === item.id && isNotCancelled(group)).map(({ code }) => code),
    chairs: chairsShown(item, rosters),
    audience: item.audience,
  };
}

const toGroup = ({ code, name, pairings, topics }: Snapshot["groups"][number]): PublicGroup => ({
  code,
  name,
  pairings: pairings.map(({ host, guest }) => ({ host: withoutId(host), guest: withoutId(guest) })),
  topics: topics.map((topic) => topic.name),
});
