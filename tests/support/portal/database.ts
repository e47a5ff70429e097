import { randomUUID } from "node:crypto";
import pg from "pg";
import { setting } from "./settings.ts";

/** The values of a row: text, numbers, dates and bytes. */
export type Row = Readonly<Record<string, string | number | boolean | Date | Buffer | null>>;

/**
 * Connects to the database of the portal under test as its owner, who may read and write every table.
 * Writes do not pass the portal's own rules.
 */
export async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: setting("DATABASE_OWNER_URL") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Returns the rows of a query. */
export const ask = <R extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R[]> =>
  inDatabase(async (client) => (await client.query<R>(sql, [...values])).rows);

/** Makes a row that never changes: with an id. */
export const anEntry = (facts: Row = {}): Row & { id: string } => ({ id: randomUUID(), ...facts });

/** Makes a row that people edit: with an id and the time of its last change, which the database does not set. */
export const aRow = (facts: Row = {}): Row & { id: string } => anEntry({ updatedAt: new Date(), ...facts });

/** Writes a row. */
export async function insert(client: pg.Client, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  const columns = names.map((name) => pg.escapeIdentifier(name)).join(", ");
  const places = names.map((_, at) => `$${at + 1}`).join(", ");
  await client.query(`INSERT INTO ${pg.escapeIdentifier(table)} (${columns}) VALUES (${places})`, Object.values(row));
}

/** Makes twelve lower-case letters and digits that no other test has. */
export const unique = (): string => randomUUID().replaceAll("-", "").slice(0, 12);

/**
 * Waits until the portal under test has heard of every change that was committed before: it answers no request that may
 * write, not even one that it refuses, before it has.
 * @param origin of another process on the same database
 */
export async function untilHeard(origin = setting("BASE_URL")): Promise<void> {
  const answer = await fetch(new URL("/api/health/live", origin), { method: "POST" });
  if (answer.status !== 405) throw new Error(`the portal answered ${answer.status}`);
}
