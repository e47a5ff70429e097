import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/** Checks that a member is of the exchange, and keeps the member there until the commit. @throws not_found */
export async function assertIsMember(tx: Tx, exchangeId: string, memberId: string): Promise<void> {
  const members = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DelegationMember"
    WHERE "id" = ${memberId}::uuid AND "exchangeId" = ${exchangeId}::uuid FOR KEY SHARE`;
  if (members.length === 0) throw notFound();
}
