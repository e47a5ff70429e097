import "server-only";
import { mayEditDelegation } from "@/lib/exchanges/policy.ts";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import { listOwnInstitutionIds } from "@/lib/institutions/parties/queries.ts";

import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict } from "@/lib/platform/errors.ts";
import type { ConfirmNamingInput } from "../schema.ts";

/**
 * Lets a college say that it has seen whom of its people readers see by name on the word of somebody else.
 * @throws not_found; forbidden not_your_delegation; conflict nothing_to_confirm
 */
export async function confirmNaming(actor: Member, { code }: ConfirmNamingInput): Promise<void> {
  await transaction(actor, async (tx, record) => {
    const { id: exchangeId } = await lockRecord(actor, tx, code, "shared");
    const own = [...(await listOwnInstitutionIds(tx, actor))];
    if (own.length === 0) throw conflict("nothing_to_confirm");
    const isEditable = (institutionId: string) =>
      mayEditDelegation(actor, { institutionId, takenOverAt: null, creatingPartyId: null });
    assertMay(own.every(isEditable), "not_your_delegation");
    const { count } = await tx.nameVouching.updateMany({
      where: { exchangeId, institutionId: { in: own }, seenAt: null },
      data: { seenAt: clock.now(), seenById: actor.userId },
    });
    if (count === 0) throw conflict("nothing_to_confirm");
    await lockSections(actor, tx, exchangeId, ["REPORT"]);
    await record({ action: "exchange.naming_seen", subject: { type: "Exchange", id: exchangeId }, exchangeId });
  });
}
