import "server-only";
import type { LockedRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";

/** Locks the speaker, so that nobody removes the member before the commit. @throws not_found */
export async function assertSpeaker(tx: Tx, exchange: LockedRecord, memberId: string | null): Promise<void> {
  if (memberId === null) return;
  const members = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "DelegationMember"
    WHERE "id" = ${memberId}::uuid AND "exchangeId" = ${exchange.id}::uuid FOR KEY SHARE`;
  if (members.length === 0) throw notFound().of("speakerMemberId");
}
