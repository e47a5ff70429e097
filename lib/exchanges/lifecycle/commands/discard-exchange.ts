import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockSections } from "../../record/commands/lock-sections.ts";
import { wasPublishedOnce } from "../queries.ts";
import { isDiscardable } from "../rules.ts";
import type { DiscardInput } from "../schema.ts";
import { lockForDiscarding } from "./lock-for-discarding.ts";

/**
 * Discards a draft, or a record that was begun after the exchange, whose report was never published. No list or page
 * shows it any more; it can be restored for 30 days.
 * @throws not_found; forbidden; conflict already_discarded, not_a_draft, published_once
 */
export async function discardExchange(actor: Member, { code }: Pick<DiscardInput, "code">): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { id, status, discardedAt } = await lockForDiscarding(actor, tx, code);
    if (discardedAt !== null) throw conflict("already_discarded");
    if (await wasPublishedOnce(tx, id)) throw conflict("published_once");
    if (!isDiscardable(status)) throw conflict("not_a_draft");
    await lockSections(actor, tx, id, ["STATUS"]);
    await tx.exchange.update({
      where: { id },
      data: { discardedAt: clock.now(), discardedById: actor.userId },
      select: { id: true },
    });
    await record({ action: "exchange.discarded", subject: { type: "Exchange", id }, exchangeId: id });
    return null;
  });
}
