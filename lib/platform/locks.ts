import "server-only";
import { Prisma } from "@/prisma/generated/client.ts";
import type { Tx } from "./db.ts";
import { notFound } from "./errors.ts";

/**
 * Locks a key until the transaction ends, so that two transactions that take the same key run one after the other. It
 * needs no row, and so it also orders the creation of rows.
 */
export async function takeAdvisoryLock(tx: Tx, key: string | number): Promise<void> {
  if (typeof key === "number") await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key}::bigint)`;
  else await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/**
 * Locks a row until the transaction ends. Another writer of the row waits; rows that only refer to it do not.
 * @param row the result of a query
 * @throws not_found where the query found nothing
 */
export async function lockRow(tx: Tx, table: Prisma.ModelName, row: { id: string } | null): Promise<{ id: string }> {
  if (!row) throw notFound();
  await tx.$queryRaw`SELECT 1 FROM ${Prisma.raw(`"${table}"`)} WHERE "id" = ${row.id}::uuid FOR NO KEY UPDATE`;
  return row;
}
