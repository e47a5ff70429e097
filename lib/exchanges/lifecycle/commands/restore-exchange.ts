import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { restorableUntil } from "../../record/rules.ts";
import type { DiscardInput } from "../schema.ts";
import { lockForDiscarding } from "./lock-for-discarding.ts";

/**
 * Restores a discarded record as it was, within 30 days.
 * @throws not_found; forbidden; conflict not_discarded, discarded_too_long_ago
 */
export async function restoreExchange(actor: Member, { code }: Pick<DiscardInput, "code">): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { id, discardedAt } = await lockForDiscarding(actor, tx, code);
    if (discardedAt === null) throw conflict("not_discarded");
    if (restorableUntil(discardedAt) <= clock.now()) throw conflict("discarded_too_long_ago");
    await lockSections(actor, tx, id, ["STATUS"]);
    await tx.exchange.update({
      where: { id },
      data: { discardedAt: null, discardedById: null },
      select: { id: true },
    });
    await record({ action: "exchange.restored", subject: { type: "Exchange", id }, exchangeId: id });
    return null;
  });
}
