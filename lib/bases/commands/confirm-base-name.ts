import "server-only";
import { mayConfirmNamesOf } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import type { BaseInput } from "../schema.ts";
import { lockBase } from "./lock-base.ts";

/**
 * Confirms the name of a base for its college: it is no longer provisional in either language, and readers
 * see the base.
 * @throws not_found; forbidden for all but the college's own administrators
 */
export async function confirmBaseName(actor: Writer, { slug }: BaseInput): Promise<{ slug: string }> {
  return transaction(actor, async (tx, record) => {
    const { id, institutionId } = await lockBase(actor, tx, slug);
    assertMay(mayConfirmNamesOf(actor, institutionId));
    const { nameZh, nameEn } = await tx.practiceBase.update({
      where: { id },
      data: { provisionalZh: false, provisionalEn: false, isListed: true, version: { increment: 1 } },
      select: { nameZh: true, nameEn: true },
    });
    const details = { nameZh, nameEn };
    await record({ action: "practice_base.name_confirmed", subject: { type: "PracticeBase", id }, details });
    return { slug };
  });
}
