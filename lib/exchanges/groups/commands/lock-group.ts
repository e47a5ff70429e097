import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import type { LockedRecord } from "../../record/commands/lock-record.ts";
import type { GroupRef } from "../schema.ts";

export const valuesSelect = { nameZh: true, nameEn: true, itemId: true, stopId: true, status: true } as const;

/**
 * Locks a group for a change. Locks its record and the groups of it first.
 * @throws as `lockForEditing`; not_found where the group was removed
 */
export async function lockGroup(actor: Writer, tx: Tx, { groupId, ...ref }: GroupRef): Promise<LockedRecord> {
  const exchange = await lockForEditing(actor, tx, ref, ["GROUPS"]);
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DiscussionGroup" WHERE "id" = ${groupId}::uuid AND "exchangeId" = ${exchange.id}::uuid FOR UPDATE`;
  if (rows.length === 0) throw notFound();
  return exchange;
}
