import { v5 as uuidFrom } from "uuid";
import { isPresent, isTold } from "@/lib/exchanges/delegations/rules.ts";
import { type PartyAsShown, type StopDays, sidesOf, wasHeld, withDistinctAccents } from "@/lib/exchanges/rules.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import { agreementsShown, hasLooked, isMarked, mayBeNamed, type NamePermissions } from "../mentions/rules.ts";
import { chairsShown, type RosterEntry } from "../session-people/rules.ts";
import type { Snapshot, SnapshotMember, SnapshotParty } from "../snapshots/schema.ts";
import { shownDays, shownHeadcounts, shownStop, shownStops } from "../stops/rules.ts";
import type {
  ExchangeMention,
  PublicExchange,
  PublicGroup,
  PublicItineraryDay,
  PublicItineraryItem,
  PublicMember,
  PublicParty,
} from "./schema.ts";

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
    timezone: snapshot.timezone,
    parties: publicParties(snapshot, permissions),
    itinerary: publicItinerary(snapshot, permissions),
    groups: publicGroups(snapshot),
    visits: publicVisits(snapshot),
    outcomes: snapshot.outcomes.map(({ code, kind, standing, title }) => ({ code, kind, standing, title })),
    agreements: agreementsShown(snapshot, permissions),
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
const publicVisits = (snapshot: Snapshot): PublicExchange["visits"] => visitedBases(snapshot).map(withoutId);

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

const unique = (ids: string[]): string[] => [...new Set(ids)];

/** The namespace of the identifiers of items: readers get one that is made of the item's own, and tells nothing of it. */
const ITEMS = "5f3e2a86-0c5b-5d0e-8f0a-2b6f9c1d7e34";

const isNotCancelled = ({ status }: { status: string }): boolean => status !== "CANCELLED";
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
      members: membersShown(party, permissions).map(({ member, shown }) => ({
        ...shown,
        onlyAt: shownStops(snapshot, member).map(({ slug }) => slug),
      })),
      others: delegation.others
        .filter(({ isPublic }) => isPublic)
        .map(({ label, unitName, count }) => ({ label, unitName, count })),
    },
  };
}

/** The members of a delegation who are shown to readers, each with what is shown. */
export function membersShown(
  party: Pick<SnapshotParty, "delegation">,
  permissions: NamePermissions,
): { member: SnapshotMember; shown: PublicMember }[] {
  const isNamed = (member: SnapshotMember) =>
    isMarked(member, permissions) && member.name !== null && mayBeNamed({ id: member.id, party }, permissions);
  const shown = (party.delegation?.members ?? [])
    .filter((member, _at, all) => isTold(member, all) && (member.name !== null || isMarked(member, permissions)))
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
  onlyAt: [],
});

/** The items that were not cancelled, day by day, as readers see them. */
export function publicItinerary(snapshot: Snapshot, permissions: NamePermissions): PublicItineraryDay[] {
  const rosters = snapshot.parties.flatMap((party) =>
    membersShown(party, permissions).map((entry) => ({ ...entry, institution: party.institution.slug })),
  );
  const days = Map.groupBy(snapshot.items.filter(isNotCancelled), ({ day }) => day);
  return [...days].map(([day, items]) => ({ day, items: items.map((item) => toItem(item, snapshot, rosters)) }));
}

function toItem(
  item: Snapshot["items"][number],
  snapshot: Snapshot,
  rosters: readonly RosterEntry[],
): PublicItineraryItem {
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
    chairs: chairsShown(item, rosters),
    audience: item.audience,
    uid: uuidFrom(item.id, ITEMS).replaceAll("-", ""),
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
