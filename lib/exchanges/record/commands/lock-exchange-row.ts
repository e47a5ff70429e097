import "server-only";
import type { Tx } from "@/lib/platform/db.ts";

/**
 * Locks the row of an exchange, whoever may see it: shared with others ("shared"), or alone ("exclusive").
 * @returns its id; null where there is no such exchange
 */
export async function lockExchangeRow(tx: Tx, code: string, mode: "shared" | "exclusive"): Promise<string | null> {
  const [row] =
    mode === "shared"
      ? await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Exchange" WHERE "code" = ${code} FOR SHARE`
      : await tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Exchange" WHERE "code" = ${code} FOR NO KEY UPDATE`;
  return row?.id ?? null;
}
