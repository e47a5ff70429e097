import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from, to } from "pg-copy-streams";

/** All rows of one table, each as the line that COPY writes for it. */
export type TableRows = { table: string; columns: readonly string[]; lines: readonly string[] };

const HEADER = /^COPY "([^"]+)" \((.*)\) FROM stdin;$/;
const END = "\\.";
const name = pg.escapeIdentifier;
const listOf = (columns: readonly string[]) => columns.map(name).join(", ");

/** Reads every row of every table of the schema "public". Instants are written in UTC, whatever the server's zone is. */
export async function readTables(client: pg.Client): Promise<TableRows[]> {
  await client.query("SET TIME ZONE 'UTC'");
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT relname AS "table", array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
     GROUP BY relname ORDER BY relname`,
  );
  const tables: TableRows[] = [];
  for (const { table, columns } of rows) {
    const copied = await text(client.query(to(`COPY (SELECT ${listOf(columns)} FROM ${name(table)}) TO STDOUT`)));
    tables.push({ table, columns, lines: copied.split("\n").filter(Boolean).sort() });
  }
  return tables;
}

/**
 * Writes rows into tables that exist and are empty.
 * @param client a connection of a superuser. It disables triggers and foreign keys, so that the order of tables does not
 *               matter.
 */
export async function writeTables(client: pg.Client, tables: readonly TableRows[]): Promise<void> {
  await client.query("SET TIME ZONE 'UTC'; SET session_replication_role = replica");
  for (const { table, columns, lines } of tables) {
    const copy = client.query(from(`COPY ${name(table)} (${listOf(columns)}) FROM STDIN`));
    await pipeline(Readable.from(lines.map((line) => `${line}\n`)), copy);
  }
}

/** The rows as one text, in the format of pg_dump. */
export const formatTables = (tables: readonly TableRows[]): string =>
  [
    "-- The rows of a database as the version of this name left them, in the format of pg_dump: sample data and nothing else.",
    "-- Written by npm run db:fixture, and never changed.",
    ...tables.flatMap(({ table, columns, lines }) => [
      "",
      `COPY ${name(table)} (${listOf(columns)}) FROM stdin;`,
      ...lines,
      END,
    ]),
    "",
  ].join("\n");

/** Reads what `formatTables` wrote. */
export function parseTables(dump: string): TableRows[] {
  const tables: TableRows[] = [];
  const lines = dump.split("\n");
  for (let at = 0; at < lines.length; at += 1) {
    const [, table, columns] = HEADER.exec(lines[at] ?? "") ?? [];
    if (table === undefined || columns === undefined) continue;
    const end = lines.indexOf(END, at);
    tables.push({ table, columns: columns.slice(1, -1).split('", "'), lines: lines.slice(at + 1, end) });
    at = end;
  }
  return tables;
}
