import "server-only";
import { lockForEditing } from "@/lib/exchanges/record/commands/lock-for-editing.ts";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Locks a record for a change of its minutes. They are on no public page, so a public record needs no `isPublicly` here.
 * @throws not_found; forbidden; conflict record_closed
 */
export const lockForMinutes = (actor: Writer, tx: Tx, code: string): Promise<LockedRecord> =>
  lockForEditing(actor, tx, { code, isPublicly: true });
