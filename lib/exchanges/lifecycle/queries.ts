import "server-only";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { rowsOfIds } from "@/lib/platform/order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayDiscardExchange } from "../policy.ts";
import { type RecordMention, recordMention, toRecordMention } from "../queries.ts";
import { anyRecordVisibleTo } from "../record/queries.ts";
import { restorableUntil } from "../record/rules.ts";
import type { ExchangeStatus } from "../rules.ts";
import { restorableSince } from "./rules.ts";

const MAX_DISCARDED = 100;

/** A discarded record that can still be restored. */
export type DiscardedExchange = RecordMention & {
  /** the name of the person who discarded it; null where the account is not known */
  by: string | null;
  discardedAt: Date;
  restorableUntil: Date;
};

/** `mayDiscardExchange` as a condition on records, without the roles of the reader. */
function restorableBy(actor: Member): Prisma.ExchangeWhereInput {
  if (isGroupAdministrator(actor)) return {};
  const { institutionId } = actor;
  if (institutionId === null) return { id: { in: [] } };
  return {
    parties: { some: { institutionId, role: { not: "OBSERVER" } } },
    OR: [{ creatorId: null }, { creatorId: institutionId }],
  };
}

const discardedSelect = {
  ...recordMention,
  id: true,
  creatorId: true,
  discardedAt: true,
  discardedBy: { select: { name: true } },
} satisfies Prisma.ExchangeSelect;

/** The records that were discarded in the last 30 days and that the actor may restore, the last first; at most 100. */
export async function listDiscarded(actor: Member): Promise<DiscardedExchange[]> {
  const rows = await read(actor, (tx) =>
    rowsOfIds(
      tx.exchange.findMany({
        where: {
          AND: [{ discardedAt: { gt: restorableSince(clock.now()) } }, anyRecordVisibleTo(actor), restorableBy(actor)],
        },
        orderBy: [{ discardedAt: "desc" }, { code: "desc" }],
        take: MAX_DISCARDED,
        select: { id: true },
      }),
      (where) => tx.exchange.findMany({ where, relationLoadStrategy: "join", select: discardedSelect }),
    ),
  );
  return rows.flatMap((row) => {
    if (row.discardedAt === null || !mayDiscardExchange(actor, row)) return [];
    return [
      {
        ...toRecordMention(row),
        by: row.discardedBy?.name ?? null,
        discardedAt: row.discardedAt,
        restorableUntil: restorableUntil(row.discardedAt),
      },
    ];
  });
}

/** Whether any text of the report was ever published, including texts that were withdrawn since. */
export async function wasPublishedOnce(tx: ReadTx, exchangeId: string): Promise<boolean> {
  const text = await tx.reportTranslation.findFirst({
    where: {
      report: { exchangeId },
      OR: [{ publishedAt: { not: null } }, { versions: { some: { reason: "PUBLISHED" } } }],
    },
    select: { id: true },
  });
  return text !== null;
}

/** The state from which a record came to the one it has now; null where it began with that, or nobody knows. */
export async function findStatusBefore(
  tx: ReadTx,
  { exchangeId, status }: { exchangeId: string; status: ExchangeStatus },
): Promise<ExchangeStatus | null> {
  const change = await tx.statusChange.findFirst({
    where: { exchangeId, to: status },
    orderBy: { at: "desc" },
    select: { from: true },
  });
  return change?.from ?? null;
}
