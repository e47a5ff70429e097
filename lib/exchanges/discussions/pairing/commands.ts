import "server-only";
import { unitNamed } from "@/lib/institutions/units/commands.ts";
import { heldOn } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Recorder, type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { statusWhenAdded } from "../../itinerary/rules.ts";
import { type LockedRecord, lockForRecording } from "../../record/commands.ts";
import { lockSection } from "../../record/sections/commands.ts";
import { lockGroup } from "../groups/commands.ts";
import { type GroupEntry, groupEntries, groupsNow } from "../groups/queries.ts";
import { MOST_GROUPS, MOST_PAIRINGS, nextGroupCodes } from "../rules.ts";
import { pairsNotIn, type UnitPair } from "./rules.ts";
import type { AddGroupsInput, AddPairingInput, PairInput, RemovePairingInput, UnitOfPair } from "./schema.ts";

/** What an operation with pairs answers; `institutions` are the addresses of colleges for which a school was entered. */
export type PairingAnswer = { groups: GroupEntry[]; institutions: string[] };

type Writing = {
  actor: Member;
  tx: Tx;
  record: Recorder;
  exchange: LockedRecord;
  firstDay: CalendarDay;
  /** the colleges for which a school was entered */
  entered: Set<string>;
};

async function writingOf(actor: Member, tx: Tx, record: Recorder, exchange: LockedRecord): Promise<Writing> {
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchange.id }, select: { firstDay: true } });
  return { actor, tx, record, exchange, firstDay: calendarDayOf(firstDay), entered: new Set() };
}

/** The schools of pairs, each checked to sit on its side; those that are not in the directory yet are entered there. */
async function unitsOf(writing: Writing, pairs: readonly PairInput[]): Promise<UnitPair[]> {
  const sides = pairs.flatMap(({ host, guest }) => [
    { unit: host, isHost: true },
    { unit: guest, isHost: false },
  ]);
  const idOf = new Map<UnitOfPair, string>();
  // schools are entered in one order of their colleges, so that no two exchanges wait for each other
  for (const side of sides.toSorted((one, other) => (collegeOf(one.unit) < collegeOf(other.unit) ? -1 : 1))) {
    idOf.set(side.unit, await unitOf(writing, side));
  }
  const idsOf = ({ host, guest }: PairInput) => ({
    hostUnitId: idOf.get(host) ?? "",
    guestUnitId: idOf.get(guest) ?? "",
  });
  const found = pairs.map(idsOf);
  await assertSides(writing, found);
  return found;
}

/** The college for which a school is entered; "" for one that is there. */
const collegeOf = (unit: UnitOfPair): string => ("unitId" in unit ? "" : unit.institutionId);

async function unitOf(
  { actor, tx, record, exchange, firstDay, entered }: Writing,
  { unit, isHost }: { unit: UnitOfPair; isHost: boolean },
): Promise<string> {
  if ("unitId" in unit) return unit.unitId;
  const { institutionId, nameZh, nameEn } = unit;
  const party = exchange.parties.find((each) => each.institutionId === institutionId);
  if (!party || (party.role === "HOST") !== isHost) throw conflict("not_a_party");
  const { id, isNew } = await unitNamed(actor, tx, record, { institutionId, nameZh, nameEn, day: firstDay });
  if (isNew) entered.add(institutionId);
  return id;
}

/** The host's school is one of the host, the guest's one of another party, and both existed on the first day. */
async function assertSides({ tx, exchange, firstDay }: Writing, pairs: readonly UnitPair[]): Promise<void> {
  const ids = [...new Set(pairs.flatMap(({ hostUnitId, guestUnitId }) => [hostUnitId, guestUnitId]))];
  const units = await tx.unit.findMany({
    where: { id: { in: ids }, AND: [heldOn(firstDay)] },
    select: { id: true, institutionId: true },
  });
  if (units.length !== ids.length) throw notFound();
  const institutionOf = new Map(units.map((unit) => [unit.id, unit.institutionId]));
  const roleOf = (unitId: string) =>
    exchange.parties.find((party) => party.institutionId === institutionOf.get(unitId))?.role ?? null;
  const isWrong = ({ hostUnitId, guestUnitId }: UnitPair) => {
    const guest = roleOf(guestUnitId);
    return roleOf(hostUnitId) !== "HOST" || guest === null || guest === "HOST";
  };
  if (pairs.some(isWrong)) throw conflict("not_a_party");
}

/** The addresses of the colleges for which a school was entered. */
async function institutionsOf({ tx, entered }: Writing): Promise<string[]> {
  if (entered.size === 0) return [];
  const rows = await tx.institution.findMany({ where: { id: { in: [...entered] } }, select: { slug: true } });
  return rows.map(({ slug }) => slug);
}

/**
 * Adds a group for each pair of schools, last of all; it sits during the group discussions of the itinerary where there
 * is one such item. Sent twice with one key, each is added once.
 * @throws as `lockForRecording`; conflict not_a_party for a school on the wrong side; not_found for one that did not
 *         exist that day; conflict too_many, institution_closed, key_used_before
 */
export async function addGroups(actor: Member, { key, ...input }: AddGroupsInput): Promise<PairingAnswer> {
  const { institutions } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForRecording(actor, tx, input);
      await lockSection(actor, tx, "groups", exchange.id);
      const writing = await writingOf(actor, tx, record, exchange);
      const wanted = await unitsOf(writing, input.pairs);
      const ids = await insertGroups(tx, exchange, { pairs: wanted, onlyNew: input.onlyNew });
      await record({
        action: "group.added",
        subject: { type: "Exchange", id: exchange.id },
        exchangeId: exchange.id,
        details: { groupIds: ids },
      });
      return { institutions: await institutionsOf(writing) };
    },
    { once: { action: "group.add", key, input } },
  );
  return { groups: await groupsNow(actor, input.code), institutions };
}

async function insertGroups(
  tx: Tx,
  { id: exchangeId, status }: LockedRecord,
  { pairs, onlyNew }: { pairs: UnitPair[]; onlyNew: boolean },
): Promise<string[]> {
  const present = await tx.discussionGroup.findMany({
    where: { exchangeId },
    relationLoadStrategy: "join",
    select: { code: true, position: true, pairings: { select: { hostUnitId: true, guestUnitId: true } } },
  });
  const wanted = onlyNew ? pairsNotIn(present, pairs) : pairs;
  const groups: (UnitPair | null)[] = pairs.length === 0 ? [null] : wanted;
  if (present.length + groups.length > MOST_GROUPS) throw conflict("too_many");
  // whoever removes the item waits here, or is waited for
  const meetings = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "ItineraryItem"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "kind" = 'GROUP_DISCUSSION' AND "status" <> 'CANCELLED'
    LIMIT 2 FOR KEY SHARE`;
  const itemId = meetings.length === 1 ? (meetings[0]?.id ?? null) : null;
  const codes = nextGroupCodes(
    present.map(({ code }) => code),
    groups.length,
  );
  const last = Math.max(0, ...present.map(({ position }) => position));
  const rows = await tx.discussionGroup.createManyAndReturn({
    data: codes.map((code, at) => ({
      exchangeId,
      code,
      itemId,
      position: last + 1 + at,
      status: statusWhenAdded(status),
    })),
    select: { id: true, code: true },
  });
  const idOf = new Map(rows.map(({ id, code }) => [code, id]));
  const pairings = groups.flatMap((pair, at) => {
    const groupId = idOf.get(codes[at] ?? "");
    return pair && groupId ? [{ groupId, ...pair }] : [];
  });
  if (pairings.length > 0) await tx.pairing.createMany({ data: pairings });
  return rows.map(({ id }) => id);
}

/**
 * Lets one more pair of schools sit in a group. Sent twice with one key, once; a pair that sits there stays there.
 * @throws as `lockGroup`; as `addGroups`
 */
export async function addPairing(
  actor: Member,
  { key, groupId, pair, ...ref }: AddPairingInput,
): Promise<PairingAnswer> {
  const input = { groupId, pair, ...ref };
  const { institutions } = await transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockGroup(actor, tx, { ...ref, groupId });
      const writing = await writingOf(actor, tx, record, exchange);
      const [wanted] = await unitsOf(writing, [pair]);
      if (!wanted) throw notFound();
      const { _count, _max } = await tx.pairing.aggregate({
        where: { groupId },
        _count: true,
        _max: { position: true },
      });
      if (_count >= MOST_PAIRINGS) throw conflict("too_many");
      await tx.pairing.createMany({
        data: [{ groupId, ...wanted, position: (_max.position ?? 0) + 1 }],
        skipDuplicates: true,
      });
      await tx.discussionGroup.update({
        where: { id: groupId },
        data: { version: { increment: 1 } },
        select: { id: true },
      });
      await record({
        action: "group.pairing_added",
        subject: { type: "DiscussionGroup", id: groupId },
        exchangeId: exchange.id,
        details: wanted,
      });
      return { institutions: await institutionsOf(writing) };
    },
    { once: { action: "group.add_pairing", key, input } },
  );
  return { groups: await groupsNow(actor, ref.code), institutions };
}

/**
 * Takes a pair of schools out of a group.
 * @throws as `lockGroup`; not_found where somebody else was quicker
 */
export async function removePairing(
  actor: Member,
  { groupId, hostUnitId, guestUnitId, ...ref }: RemovePairingInput,
): Promise<{ groups: GroupEntry[] }> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockGroup(actor, tx, { ...ref, groupId });
    const { count } = await tx.pairing.deleteMany({ where: { groupId, hostUnitId, guestUnitId } });
    if (count === 0) throw notFound();
    await tx.discussionGroup.update({
      where: { id: groupId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await record({
      action: "group.pairing_removed",
      subject: { type: "DiscussionGroup", id: groupId },
      exchangeId: exchange.id,
      details: { hostUnitId, guestUnitId },
    });
    return { groups: await groupEntries(tx, exchange.id) };
  });
}
