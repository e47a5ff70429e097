import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { MAX_GROUPS, nextGroupCodes } from "../../groups/rules.ts";
import { statusWhenAdded } from "../../itinerary/rules.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import { pairsNotIn, type UnitPair } from "../rules.ts";

/**
 * Inserts groups at the end: one for each pair, or one without a pair where none is given.
 * @param options.onlyNew leaves out pairs that a group has already
 * @returns the ids of the new groups
 * @throws conflict too_many
 */
export async function insertGroups(
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
  if (present.length + groups.length > MAX_GROUPS) throw conflict("too_many");
  // Locks the item, so that nobody removes it before the commit.
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
