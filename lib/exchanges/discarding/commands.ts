import "server-only";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, conflict, notFound } from "@/lib/platform/errors.ts";
import { mayDiscardExchange } from "../policy.ts";
import { wasPublishedOnce } from "../progress/queries.ts";
import { sidesVisibleTo } from "../record/queries.ts";
import type { ExchangeStatus } from "../rules.ts";
import { isDiscardable, restorableUntil } from "./rules.ts";
import type { DiscardInput } from "./schema.ts";

type Lock = { id: string; status: ExchangeStatus; discardedAt: Date | null; mayDiscard: boolean };

/** Locks a record for its end or its return, discarded or not. */
async function lockForDiscarding(actor: Writer, tx: Tx, code: string): Promise<Lock> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Exchange" WHERE "code" = ${code} FOR NO KEY UPDATE`;
  const exchange =
    row &&
    (await tx.exchange.findFirst({
      where: { AND: [{ id: row.id }, sidesVisibleTo(actor)] },
      select: {
        id: true,
        status: true,
        discardedAt: true,
        creatorId: true,
        parties: { select: { institutionId: true, role: true } },
      },
    }));
  if (!exchange) throw notFound();
  const { id, status, discardedAt } = exchange;
  const mayDiscard = mayDiscardExchange(actor, exchange);
  // to those who could not restore it, a discarded record is gone
  if (discardedAt !== null && !mayDiscard) throw notFound();
  assertMay(mayDiscard);
  return { id, status, discardedAt, mayDiscard };
}

/**
 * Discards a draft, or a record that was begun after the visit, whose report was never published. It is found nowhere
 * any more, and can be restored for 30 days.
 * @throws not_found; forbidden; conflict already_discarded, not_a_draft, published_once
 */
export async function discardExchange(actor: Member, { code }: Pick<DiscardInput, "code">): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { id, status, discardedAt } = await lockForDiscarding(actor, tx, code);
    if (discardedAt !== null) throw conflict("already_discarded");
    if (await wasPublishedOnce(tx, id)) throw conflict("published_once");
    if (!isDiscardable(status)) throw conflict("not_a_draft");
    await tx.exchange.update({
      where: { id },
      data: { discardedAt: clock.now(), discardedById: actor.userId },
      select: { id: true },
    });
    await record({ action: "exchange.discarded", subject: { type: "Exchange", id }, exchangeId: id });
    return null;
  });
}

/**
 * Brings a discarded record back as it was, within 30 days.
 * @throws not_found; forbidden; conflict not_discarded, discarded_too_long_ago
 */
export async function restoreExchange(actor: Member, { code }: Pick<DiscardInput, "code">): Promise<null> {
  return transaction(actor, async (tx, record) => {
    const { id, discardedAt } = await lockForDiscarding(actor, tx, code);
    if (discardedAt === null) throw conflict("not_discarded");
    if (restorableUntil(discardedAt) <= clock.now()) throw conflict("discarded_too_long_ago");
    await tx.exchange.update({
      where: { id },
      data: { discardedAt: null, discardedById: null },
      select: { id: true },
    });
    await record({ action: "exchange.restored", subject: { type: "Exchange", id }, exchangeId: id });
    return null;
  });
}
