import "server-only";
import type { Tx } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { type AgreementEntry, agreementSelect, toAgreement } from "../queries.ts";

/** Locks and loads an agreement of a locked record, with its people. @throws not_found where it was removed */
export async function lockAgreement(tx: Tx, exchangeId: string, agreementId: string): Promise<AgreementEntry> {
  await tx.$queryRaw`SELECT 1 FROM "Agreement" WHERE "id" = ${agreementId}::uuid FOR UPDATE`;
  const row = await tx.agreement.findFirst({ where: { id: agreementId, exchangeId }, select: agreementSelect });
  if (!row) throw notFound();
  return toAgreement(row);
}
