import "server-only";
import { sameName } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { findOrCreate } from "@/lib/platform/find-or-create.ts";
import { type BaseFacts, insertBase } from "./insert-base.ts";
import { lockBases } from "./lock-base.ts";

/**
 * Finds the open practice base of an institution that has the name, or creates it.
 * @returns `isNew` says that it was created
 * @throws  as `insertBase`
 */
export async function findOrCreateBase(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: Pick<BaseFacts, "institutionId" | "nameZh" | "nameEn">,
): Promise<{ id: string; slug: string; isNew: boolean }> {
  const where = { institutionId: facts.institutionId, archivedAt: null, OR: sameName(facts) };
  return findOrCreate({
    lock: () => lockBases(tx),
    find: () => tx.practiceBase.findFirst({ where, select: { id: true, slug: true } }),
    create: () => insertBase(actor, tx, record, facts),
  });
}
