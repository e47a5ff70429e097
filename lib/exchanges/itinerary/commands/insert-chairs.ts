import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";

type ChairsOfItems = { exchangeId: string; items: readonly { id: string; chairIds?: readonly string[] }[] };

/**
 * Gives items their chairs. Locks the members, so that nobody removes one of them from a delegation before the commit.
 * @throws conflict changed_meanwhile where somebody is no longer in a delegation of the exchange
 */
export async function insertChairs(tx: Tx, { exchangeId, items }: ChairsOfItems): Promise<void> {
  const chairs = items.flatMap(({ id: itemId, chairIds = [] }) =>
    [...new Set(chairIds)].map((memberId) => ({ itemId, memberId, exchangeId })),
  );
  if (chairs.length === 0) return;
  const wanted = [...new Set(chairs.map(({ memberId }) => memberId))];
  const present = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DelegationMember"
    WHERE "exchangeId" = ${exchangeId}::uuid AND "id" = ANY(${wanted}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  if (present.length !== wanted.length) throw conflict("changed_meanwhile").of("chairIds");
  await tx.itemChair.createMany({ data: chairs });
}
