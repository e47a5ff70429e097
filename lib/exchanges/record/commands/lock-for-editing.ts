import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { mayEditRecord } from "../../policy.ts";
import type { SectionKind } from "../rules.ts";
import type { RecordRef } from "../schema.ts";
import { assertChangeable, type LockedRecord, lockRecord } from "./lock-record.ts";

/**
 * Locks a record for a change of what both sides share, and the sections that change.
 * @param sections as in `lockSections`
 * @throws not_found; forbidden; conflict record_closed
 */
export async function lockForEditing(
  actor: Writer,
  tx: Tx,
  { code }: RecordRef,
  sections: readonly SectionKind[],
  mode: "shared" | "exclusive" = "shared",
): Promise<LockedRecord> {
  const record = await lockRecord(actor, tx, code, mode, sections);
  assertMay(mayEditRecord(actor, record));
  assertChangeable(record);
  return record;
}
