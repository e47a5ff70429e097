import type { Client } from "pg";

/** The columns of a table that an insert may fill in: what PostgreSQL computes from other columns is left out. */
async function insertedColumns(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ column: string }>(
    `SELECT quote_ident(column_name) AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ column }) => column);
}

/**
 * Copies the rows of a table, once for each row of the temporary table `made`.
 * @param copies.where finds the rows to copy, which it calls `model`
 * @param copies.own   a JSON object in SQL: the columns in which a copy differs, from `model` and `made`
 */
export async function copyRows(client: Client, table: string, copies: { where: string; own: string }): Promise<void> {
  const columns = await insertedColumns(client, table);
  const values = columns.map((column) => `copy.${column}`);
  await client.query(
    `INSERT INTO "${table}" (${columns.join(", ")}) SELECT ${values.join(", ")}
     FROM "${table}" model, made, jsonb_populate_record(model, ${copies.own}) copy WHERE ${copies.where}`,
  );
}
