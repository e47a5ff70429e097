import "server-only";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayDiscardExchange } from "../../policy.ts";
import { lockExchangeRow } from "../../record/commands/lock-exchange-row.ts";
import { anyRecordVisibleTo } from "../../record/queries.ts";
import type { ExchangeStatus } from "../../rules.ts";

type DiscardLock = { id: string; status: ExchangeStatus; discardedAt: Date | null; mayDiscard: boolean };

/** Locks a record, discarded or not, to discard or restore it. @throws not_found; forbidden */
export async function lockForDiscarding(actor: Writer, tx: Tx, code: string): Promise<DiscardLock> {
  const lockedId = await lockExchangeRow(tx, code, "exclusive");
  const exchange =
    lockedId &&
    (await tx.exchange.findFirst({
      where: { AND: [{ id: lockedId }, anyRecordVisibleTo(actor)] },
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
  // An actor who may not restore a discarded record does not learn that it exists.
  if (discardedAt !== null && !mayDiscard) throw notFound();
  assertMay(mayDiscard);
  return { id, status, discardedAt, mayDiscard };
}
