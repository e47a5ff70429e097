import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { takeAdvisoryLock } from "@/lib/platform/locks.ts";

/** The lists of a record; none of them has a row of its own that could be locked. */
export type ListSection = "people" | "itinerary" | "groups" | "minutes" | "outcomes" | "notes";

/**
 * Locks a list of a record: one transaction at a time adds, removes or moves entries. Saves of single entries do not wait
 * for it. To avoid deadlocks, lock the record first (for "people" a delegation too), and entries afterwards.
 */
export async function lockSection(_actor: Writer, tx: Tx, section: ListSection, exchangeId: string): Promise<void> {
  await takeAdvisoryLock(tx, `${section} ${exchangeId}`);
}
