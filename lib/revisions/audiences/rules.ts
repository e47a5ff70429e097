import { clockTimeAt } from "@/lib/platform/time-of-day.ts";
import { type NamePermissions, peopleShown } from "../mentions/rules.ts";
import type { Snapshot, SnapshotAgreement, SnapshotParty } from "../snapshots/schema.ts";
import { shownDays, shownHeadcounts, shownStop, shownStops } from "../stops/rules.ts";
import { membersShown } from "../views/rules.ts";

type Sides = { before: Snapshot; after: Snapshot };

/**
 * Of a snapshot only what readers see of it, as `toView` shows it, but with the ids by which two snapshots are compared.
 * Everything else is empty, or the same in every snapshot: so a difference between two of them is one that readers see.
 */
export function asReadersSee(snapshot: Snapshot, permissions: NamePermissions): Snapshot {
  const rosters = snapshot.parties.flatMap((party) => membersShown(party, permissions));
  const present = new Set(rosters.filter(({ shown }) => !shown.isAbsent).map(({ member }) => member.id));
  const items = snapshot.items.filter(isNotCancelled).map((item) => ({
    ...itemOfReaders(item, snapshot),
    chairs: item.chairs.filter((id) => present.has(id)),
  }));
  const shownItems = new Set(items.map(({ id }) => id));
  return {
    ...snapshot,
    purpose: null,
    timezone: "UTC",
    returnOf: null,
    parties: snapshot.parties.map((party) => partyOfReaders(party, { snapshot, permissions })),
    items,
    groups: snapshot.groups.filter(isNotCancelled).map((group) => ({
      ...group,
      itemId: group.itemId !== null && shownItems.has(group.itemId) ? group.itemId : null,
      stop: shownStop(snapshot, group.stop)?.id ?? null,
      status: "PLANNED",
      participants: [],
    })),
    sourceNotes: snapshot.sourceNotes.filter(({ isPublic }) => isPublic),
    minutes: [],
    outcomes: snapshot.outcomes.map((outcome) => ({ ...outcome, minuteItemId: null })),
    agreements: snapshot.agreements.map((agreement) => agreementOfReaders(snapshot, agreement, permissions)),
  };
}

const isNotCancelled = ({ status }: { status: string }): boolean => status !== "CANCELLED";

function itemOfReaders(item: Snapshot["items"][number], snapshot: Snapshot): Snapshot["items"][number] {
  const { timezone } = snapshot;
  // readers see the clock of the place, whose zone they are not told; an item without a day has no hours that could differ
  const day = item.day ?? "1970-01-01";
  const onTheClock = (instant: string | null) =>
    instant && `${day}T${clockTimeAt(timezone, new Date(instant))}:00.000Z`;
  return {
    ...item,
    startAt: onTheClock(item.startAt),
    endAt: onTheClock(item.endAt),
    stop: shownStop(snapshot, item.stop)?.id ?? null,
    status: "PLANNED",
    visit: item.visit && { ...item.visit, observations: [], units: [] },
  };
}

/** An agreement in which every person is in words, as readers see the person. */
function agreementOfReaders(
  snapshot: Snapshot,
  agreement: SnapshotAgreement,
  permissions: NamePermissions,
): SnapshotAgreement {
  return {
    ...agreement,
    renews: agreement.act === "RENEWED" ? agreement.renews : null,
    renewsOf: agreement.act === "RENEWED" ? agreement.renewsOf : null,
    people: peopleShown(snapshot, agreement, permissions).map(({ person, shown, party, representedBy }) => ({
      id: person.id,
      role: person.role,
      memberId: null,
      institutionId: party?.institution.id ?? null,
      name: shown.name,
      title: shown.title,
      organisation: shown.unitName,
      namedInPublic: true,
      representativeId: representedBy && person.representativeId,
    })),
  };
}

function partyOfReaders(
  party: SnapshotParty,
  { snapshot, permissions }: { snapshot: Snapshot; permissions: NamePermissions },
): SnapshotParty {
  const alike = { personId: null, rank: null, namedInPublic: true } as const;
  const shown = membersShown(party, permissions);
  const toldIds = new Set(shown.map(({ member }) => member.id));
  return {
    ...party,
    stop: shownDays(snapshot, party),
    fileNumber: null,
    delegation: party.delegation && {
      ...party.delegation,
      headcounts: shownHeadcounts(snapshot, party.delegation).map(({ host, headcount }) => ({
        stop: host.id,
        headcount,
      })),
      enteredById: null,
      members: shown.map(({ member, shown: { isAbsent, onBehalfOf: _behalf, onlyAt: _slugs, ...texts } }) => ({
        ...member,
        ...alike,
        ...texts,
        status: isAbsent ? "ABSENT" : "PRESENT",
        onBehalfOfId: member.onBehalfOfId !== null && toldIds.has(member.onBehalfOfId) ? member.onBehalfOfId : null,
        stops: shownStops(snapshot, member).map(({ id }) => id),
      })),
      others: party.delegation.others.filter(({ isPublic }) => isPublic),
    },
  };
}

/**
 * Two snapshots without the statements that are confidential in one of them: what somebody may compare who may see the
 * record, but not read confidential minutes. Of an outcome that cites one of them, nothing says so.
 */
export function withoutConfidential({ before, after }: Sides): Sides {
  const statements = [before, after].flatMap(({ minutes }) => minutes.flatMap(({ items }) => items));
  const hidden = new Set(statements.filter(({ confidential }) => confidential).map(({ id }) => id));
  const withoutHidden = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    minutes: snapshot.minutes.map((minute) => ({ ...minute, items: minute.items.filter(({ id }) => !hidden.has(id)) })),
    outcomes: snapshot.outcomes.map((outcome) => ({
      ...outcome,
      minuteItemId: outcome.minuteItemId !== null && hidden.has(outcome.minuteItemId) ? null : outcome.minuteItemId,
    })),
  });
  return { before: withoutHidden(before), after: withoutHidden(after) };
}

/** The codes of the records of which agreements of some snapshots renew one. */
export const renewedCodes = (...snapshots: readonly Snapshot[]): string[] => [
  ...new Set(snapshots.flatMap(({ agreements }) => agreements.flatMap(({ renewsOf }) => renewsOf?.code ?? []))),
];

/** A snapshot that says what an agreement renews only where somebody may read the record of that one. */
export const withRenewalsOf = (snapshot: Snapshot, readable: ReadonlySet<string>): Snapshot => ({
  ...snapshot,
  agreements: snapshot.agreements.map((agreement) =>
    agreement.renewsOf && !readable.has(agreement.renewsOf.code) ? { ...agreement, renewsOf: null } : agreement,
  ),
});

/** What somebody may read of a record beyond what everybody reads who may see it. */
export type ReadingRights = {
  readsConfidential: boolean;
  readsPrivateNotes: boolean;
  readsFileNumber: (institutionId: string) => boolean;
  /** of the records of which agreements renew one, by code */
  readsRecords: ReadonlySet<string>;
};

/**
 * Two snapshots as far as somebody may read them who may see the record. A note that is not public any more is left out of
 * both; one that became public is new to a person who could not read it before.
 */
export function asStaffRead(sides: Sides, rights: ReadingRights): Sides {
  const { before, after } = rights.readsConfidential ? sides : withoutConfidential(sides);
  const hidden = new Set(after.sourceNotes.filter(({ isPublic }) => !isPublic).map(({ id }) => id));
  const readable = (snapshot: Snapshot): Snapshot => ({
    ...withRenewalsOf(snapshot, rights.readsRecords),
    parties: snapshot.parties.map((party) =>
      rights.readsFileNumber(party.institution.id) ? party : { ...party, fileNumber: null },
    ),
    sourceNotes: rights.readsPrivateNotes
      ? snapshot.sourceNotes
      : snapshot.sourceNotes.filter(({ id, isPublic }) => isPublic && !hidden.has(id)),
  });
  return { before: readable(before), after: readable(after) };
}
