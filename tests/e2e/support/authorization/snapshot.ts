import type pg from "pg";

/** What changes without anybody doing anything: limits, last-seen times, attempts. */
const NOT_COUNTED = new Set(["SignInAttempt", "RateLimit", "IdempotencyKey", "_prisma_migrations"]);

/** What a table holds: how many rows, and a checksum over all of them. */
export type Snapshot = Readonly<Record<string, string>>;

/** What the whole database holds, table by table. */
export async function snapshot(client: pg.Client): Promise<Snapshot> {
  const { rows: tables } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const parts = tables
    .filter(({ name }) => !NOT_COUNTED.has(name))
    .map(({ name }) => {
      const row = name === "Session" ? `to_jsonb(row) - 'lastSeenAt'` : "row";
      return `SELECT '${name}' AS "table", count(*) || ' rows, ' ||
        coalesce(md5(string_agg(sum, '' ORDER BY sum)), '') AS holds FROM (SELECT md5((${row})::text) AS sum FROM "${name}" row) sums`;
    });
  const { rows } = await client.query<{ table: string; holds: string }>(parts.join(" UNION ALL "));
  return Object.fromEntries(rows.map(({ table, holds }) => [table, holds]));
}
