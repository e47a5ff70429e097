import type pg from "pg";

/** Tables that change without an action: limits, attempts, idempotency keys. */
const NOT_COUNTED = new Set(["SignInAttempt", "RateLimit", "IdempotencyKey", "_prisma_migrations"]);

/** The number of rows and a checksum, by table. */
export type Snapshot = Readonly<Record<string, string>>;

/**
 * Reads a checksum of each table.
 * @param only the tables that are read; all by default
 */
export async function snapshot(client: pg.Client, only?: readonly string[]): Promise<Snapshot> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const parts = tables
    .filter(({ name }) => !NOT_COUNTED.has(name) && (only?.includes(name) ?? true))
    .map(({ name }) => {
      const row = name === "Session" ? `to_jsonb(row) - 'lastSeenAt'` : "row";
      return `SELECT '${name}' AS "table", count(*) || ' rows, ' ||
        coalesce(md5(string_agg(sum, '' ORDER BY sum)), '') AS holds FROM (SELECT md5((${row})::text) AS sum FROM "${name}" row) sums`;
    });
  const { rows } = await client.query<{ table: string; holds: string }>(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ table, holds }) => [table, holds]));
}
