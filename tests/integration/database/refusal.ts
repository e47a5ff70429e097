import pg from "pg";
import { type DatabaseRole, inRolledBackTransaction } from "@/tests/support/connections.ts";

/** A guard of the database, and statements that it alone refuses. */
export type Guard = {
  /** name of the constraint, index or trigger */
  name: string;
  /** what holds, as a sentence about the product */
  says: string;
  /** who is refused; the portal's role unless it has no right to begin with */
  role?: DatabaseRole;
  /** several statements of one attempt are joined by ; */
  attempts: readonly string[];
};

/**
 * What refuses an attempt, in a transaction that is taken back.
 * @param options.without guard that is dropped first
 * @returns name of the constraint, or of the trigger; null when the attempt passes
 */
export function refusalOf(
  attempt: string,
  { role = "app", without }: { role?: DatabaseRole; without?: string } = {},
): Promise<string | null> {
  return inRolledBackTransaction(without ? "owner" : role, async (client) => {
    if (without) await drop(client, without);
    try {
      await client.query(attempt);
      await client.query("SET CONSTRAINTS ALL IMMEDIATE");
      return null;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.constraint) return error.constraint;
      throw error;
    }
  });
}

/** Takes a guard of any kind away. */
async function drop(client: pg.Client, guard: string): Promise<void> {
  const { rows } = await client.query<{ sql: string }>(
    `SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) AS sql FROM pg_trigger WHERE tgname = $1
     UNION ALL
     SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) FROM pg_constraint
     WHERE conname = $1 AND contype <> 't'
     UNION ALL
     SELECT format('DROP INDEX %s', indexrelid::regclass) FROM pg_index
     WHERE indexrelid = to_regclass(format('public.%I', $1::text))
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [guard],
  );
  const [found, ...others] = rows;
  if (!found || others.length > 0) throw new Error(`${guard} names ${rows.length} guards of the database`);
  await client.query(found.sql);
}

/** A statement that changes one row. */
export const change = (table: string, id: string, changes: string): string =>
  `UPDATE "${table}" SET ${changes} WHERE "id" = '${id}'`;

/** Attempts to leave a label without text, or with a blank in one language: ASCII space, ideographic space. */
export const unnamed = (table: string, id: string, stem: "name" | "title" | "label"): string[] => [
  change(table, id, `"${stem}Zh" = NULL, "${stem}En" = NULL`),
  change(table, id, `"${stem}Zh" = ' '`),
  change(table, id, `"${stem}En" = E'\\u3000'`),
];

/** Attempts to fill each of some columns with nothing but white space. */
export const blanks = (table: string, id: string, columns: readonly string[]): string[] =>
  columns.map((column) => change(table, id, `"${column}" = E' \\t\\n'`));

/** Attempts to give a column each of some values. */
export const values = (table: string, id: string, column: string, wrong: readonly string[]): string[] =>
  wrong.map((value) => change(table, id, `"${column}" = '${value}'`));

/** Values that no slug has. */
export const NO_SLUGS = [
  "",
  "Upper-case",
  "two--hyphens",
  "-first",
  "last-",
  "with space",
  "中文",
  "a/b",
  "x".repeat(101),
];
/** Values that no code has. */
export const NO_CODES = ["", "two--hyphens", "-first", "last-", "with space", "中文", "a/b", "x".repeat(61)];
/** Values that name no language. */
export const NO_LOCALES = ["", "ZH", "chinese", "zh-cn", "zh_CN", "z"];
