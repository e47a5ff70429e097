import "server-only";
import { sameName } from "@/lib/institutions/names/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Recorder, Tx } from "@/lib/platform/db.ts";
import { type BaseFacts, insertBase, queueForBases } from "./insert-base.ts";

/**
 * The open base of an institution that bears the name, or a new one: whoever types a name that is there already, also at
 * the same moment, means that base.
 * @returns `isNew` says that it was entered by this
 * @throws  as `insertBase`
 */
export async function findOrCreateBase(
  actor: Writer,
  tx: Tx,
  record: Recorder,
  facts: Pick<BaseFacts, "institutionId" | "nameZh" | "nameEn">,
): Promise<{ id: string; slug: string; isNew: boolean }> {
  await queueForBases(actor, tx);
  const same = await tx.practiceBase.findFirst({
    where: { institutionId: facts.institutionId, archivedAt: null, OR: sameName(facts) },
    select: { id: true, slug: true },
  });
  if (same) return { ...same, isNew: false };
  return { ...(await insertBase(actor, tx, record, facts)), isNew: true };
}
