import "server-only";
import { mayEditDirectoryOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import { lockBase } from "./lock-base.ts";

export async function setBaseStatus(
  actor: Writer,
  { slug, isClosed }: { slug: string; isClosed: boolean },
): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId, archivedAt } = await lockBase(actor, tx, slug);
    assertMay(mayEditDirectoryOf(actor, institutionId));
    if ((archivedAt !== null) === isClosed) throw conflict(isClosed ? "closed_already" : "open_already");
    await tx.practiceBase.update({
      where: { id },
      data: { archivedAt: isClosed ? clock.now() : null, version: { increment: 1 } },
    });
    const action = isClosed ? "practice_base.closed" : "practice_base.reopened";
    await record({ action, subject: { type: "PracticeBase", id } });
    return { slug };
  });
}
