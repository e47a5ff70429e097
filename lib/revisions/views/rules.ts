import { type PartyAsShown, type StopDays, sidesOf, wasHeld, withDistinctAccents } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";
import { shownDays, shownHeadcounts, shownStop } from "../stops/rules.ts";
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
  /** ids of members whose college did not look at the record, but for whom somebody vouched */
  vouchedFor: ReadonlySet<string>;
  /** ids of members whose name was withdrawn after the snapshot was made */
  withdrawn: ReadonlySet<string>;
};

/** Nobody vouched for anybody, and no name was withdrawn. */
export const NO_PERMISSIONS: NamePermissions = { vouchedFor: new Set(), withdrawn: new Set() };

/**
 * What readers see of a record. A person's name, and the school that would give the name away, stand in it only while
 * the person may be named: the record says so, the person's college looked at its delegation or somebody vouched for the
 * person, and the name was not withdrawn since. Of a row without a name they see nothing unless its writer marked what stands in
 * it as a title: it may be a line that was not understood. Minutes, private notes, file numbers and everything cancelled
 * are left out.
 * @throws Error when the exchange was not held
 */
export function toView(snapshot: Snapshot, permissions: NamePermissions): PublicExchange {
  return {
    ...toMention(snapshot),
    theme: snapshot.theme,
    parties: publicParties(snapshot, permissions),
    itinerary: toItinerary(snapshot),
    groups: publicGroups(snapshot),
    visits: publicVisits(snapshot),
    outcomes: snapshot.outcomes.map(({ code, kind, standing, title }) => ({ code, kind, standing, title })),
    sourceNotes: snapshot.sourceNotes.filter((note) => note.isPublic).map(({ quote, comment }) => ({ quote, comment })),
  };
}

/** The part of the view that lists show. @throws Error when the exchange was not held */
export function toMention(snapshot: Snapshot): ExchangeMention {
  const { code, kind, title, firstDay, lastDay, precision, dateNote, place, status, isSample, series } = snapshot;
  const { guests, hosts, participants } = sidesOf(withDistinctAccents(snapshot.parties));
  const named = (side: typeof hosts) => side.map(toInstitution);
  if (!wasHeld(status)) throw new Error(`exchange ${code} is ${status} and was asked for as public`);
  return {
    code,
    kind,
    title,
    firstDay: calendarDay(firstDay),
    lastDay: calendarDay(lastDay),
    precision,
    dateNote,
    place,
    status,
    isSample,
    hosts: named(hosts),
    guests: named(guests),
    participants: named(participants),
    series: series && withoutId(series),
  };
}

/** The parties with their delegations, hosts first, as readers see them. */
export const publicParties = (snapshot: Snapshot, permissions: NamePermissions): PublicParty[] =>
  withDistinctAccents(snapshot.parties).map((party) => toParty(party, { snapshot, permissions }));

const toStop = ({ from, to }: StopDays): PublicParty["stop"] => (from === null ? null : { from, to });

const slugOfStop = (snapshot: Snapshot, stop: string | null): string | null => shownStop(snapshot, stop)?.slug ?? null;

/** The discussion groups that were not cancelled. */
export const publicGroups = (snapshot: Snapshot): PublicGroup[] =>
  snapshot.groups.filter(isNotCancelled).map((group) => toGroup(group, snapshot));

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
  unitIds: unique([
    ...snapshot.parties.flatMap(({ unit }) => (unit ? [unit.id] : [])),
    ...snapshot.groups
      .filter(isNotCancelled)
      .flatMap(({ pairings }) => pairings.flatMap(({ host, guest }) => [host.id, guest.id])),
  ]),
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
    members: Pick<SnapshotMember, "id" | "status" | "namedInPublic" | "name">[];
  } | null;
};

/** A college that did not look, and whom of its people a record would name if it had; at least one. */
type CollegeToAsk = { institution: AskedParty["institution"]; memberIds: string[] };

/** The colleges that did not look, and of which somebody would be named if they had. */
export const collegesToAsk = ({ parties }: { parties: readonly AskedParty[] }): CollegeToAsk[] =>
  parties
    .filter((party) => !hasLooked(party))
    .map(({ institution, delegation }) => {
      const members = delegation?.members.filter((member) => isPresent(member) && isNameable(member)) ?? [];
      return { institution, memberIds: members.map(({ id }) => id) };
    })
    .filter(({ memberIds }) => memberIds.length > 0);

/** A member whose name a revision lets readers see. */
export type NamedMember = {
  id: string;
  /** the member's college */
  institution: { id: string; slug: string };
  name: Localized;
  /** readers see it now; otherwise they would as soon as the college looked, or somebody vouched for the member */
  isSeen: boolean;
};

/** The members whom a revision names to readers, or would name if their college had looked. */
export const namedMembers = ({ parties }: Snapshot, permissions: NamePermissions): NamedMember[] =>
  parties.flatMap((party) => {
    const institution = { id: party.institution.id, slug: party.institution.slug };
    return (party.delegation?.members ?? [])
      .filter((member) => isPresent(member) && isNameable(member) && !permissions.withdrawn.has(member.id))
      .flatMap((member) => {
        const { id, name } = member;
        return name ? [{ id, institution, name, isSeen: mayBeNamed(party, member, permissions) }] : [];
      });
  });

const unique = (ids: string[]): string[] => [...new Set(ids)];

const isNotCancelled = ({ status }: { status: string }): boolean => status !== "CANCELLED";
const isPresent = ({ status }: Pick<SnapshotMember, "status">): boolean =>
  status === "CONFIRMED" || status === "PRESENT";
const isNameable = ({ namedInPublic, name }: Pick<SnapshotMember, "namedInPublic" | "name">): boolean =>
  namedInPublic && name !== null;

const withoutId = <Row extends { id: string }>({ id: _id, ...rest }: Row): Omit<Row, "id"> => rest;

/** The bases that were visited, in the order of the itinerary; each once. */
function visitedBases({ items }: Snapshot) {
  const bases = items.filter(isNotCancelled).flatMap(({ visit }) => (visit ? [visit.base] : []));
  return [...new Map(bases.map((base) => [base.id, base])).values()];
}

/** The institution of a party, with the school that takes part for it. */
const toInstitution = ({ institution, unit }: PartyAsShown<SnapshotParty>): PublicParty["institution"] => ({
  ...withoutId(institution),
  unit: unit && withoutId(unit),
});
function toParty(
  party: PartyAsShown<SnapshotParty>,
  { snapshot, permissions }: { snapshot: Snapshot; permissions: NamePermissions },
): PublicParty {
  const { role, delegation } = party;
  return {
    role,
    institution: toInstitution(party),
    stop: toStop(shownDays(snapshot, party)),
    hasLooked: hasLooked(party),
    delegation: delegation && {
      headcount: delegation.headcount,
      headcounts: shownHeadcounts(snapshot, delegation).map(({ host, headcount }) => ({ stop: host.slug, headcount })),
      members: membersShown(party, permissions).map(({ shown }) => shown),
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
  return (party.delegation?.members ?? [])
    .filter((member) => isPresent(member) && (member.name !== null || isMarked(member)))
    .map((member) => ({ member, shown: toMember(member, isNamed(member)) }));
}

const toMember = ({ order, role, name, title, unitName }: SnapshotMember, isNamed: boolean): PublicMember => ({
  order,
  role,
  name: isNamed ? name : null,
  title,
  unitName: isNamed ? unitName : null,
});

function toItinerary(snapshot: Snapshot): PublicItineraryDay[] {
  const days = Map.groupBy(snapshot.items.filter(isNotCancelled), ({ day }) => day);
  return [...days].map(([day, items]) => ({ day, items: items.map((item) => toItem(item, snapshot)) }));
}

function toItem(item: Snapshot["items"][number], snapshot: Snapshot): PublicItineraryItem {
  const { groups, timezone } = snapshot;
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
    stop: slugOfStop(snapshot, item.stop),
    groups: groups.filter((group) => group.itemId === item.id && isNotCancelled(group)).map(({ code }) => code),
  };
}

const toGroup = (
  { code, name, stop, pairings, topics }: Snapshot["groups"][number],
  snapshot: Snapshot,
): PublicGroup => ({
  code,
  name,
  stop: slugOfStop(snapshot, stop),
  pairings: pairings.map(({ host, guest }) => ({ host: withoutId(host), guest: withoutId(guest) })),
  topics: topics.map((topic) => topic.name),
});
