import "server-only";
import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { lockBase } from "./lock-base.ts";

export async function setBaseListing(
  actor: Writer,
  { slug, isListed }: { slug: string; isListed: boolean },
): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId, isListed: wasListed } = await lockBase(actor, tx, slug);
    assertMay(mayEditDirectoryOf(actor, institutionId));
    if (wasListed === isListed) throw conflict(isListed ? "shown_already" : "hidden_already");
    await tx.practiceBase.update({ where: { id }, data: { isListed, version: { increment: 1 } } });
    const action = isListed ? "practice_base.shown" : "practice_base.hidden";
    await record({ action, subject: { type: "PracticeBase", id } });
    return { slug };
  });
}
