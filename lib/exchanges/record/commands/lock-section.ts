import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";

/** The lists of a record that have no row of their own to be locked by. */
export type ListSection = "people" | "itinerary" | "groups" | "minutes" | "outcomes" | "notes";

/**
 * Lets one transaction at a time change which entries a list of a record has, and their order; texts of single entries
 * are saved beside it. Taken after the record, a delegation of it for its people, and before any entry.
 */
export async function lockSection(_actor: Writer, tx: Tx, section: ListSection, exchangeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${section} ${exchangeId}`}, 0))`;
}
