import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import type { RecordRef } from "../schema.ts";
import { lockForEditing } from "./lock-for-editing.ts";
import type { LockedRecord } from "./lock-record.ts";
import { type ListSection, lockSection } from "./lock-section.ts";

/**
 * Locks a record and then one of its lists, so that others who add, remove or move entries of the list queue.
 * @throws as `lockForEditing`
 */
export async function lockList(actor: Writer, tx: Tx, section: ListSection, ref: RecordRef): Promise<LockedRecord> {
  const record = await lockForEditing(actor, tx, ref);
  await lockSection(actor, tx, section, record.id);
  return record;
}
