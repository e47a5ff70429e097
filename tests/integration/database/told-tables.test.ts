import { expect, test } from "vitest";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { columnsBehindViews } from "./published-views.ts";

/** The tables that the role of guests reads: those that it may read, and those behind the views that it may read. */
const TABLES_OF_READERS = `
  WITH RECURSIVE readable AS (
    SELECT oid, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v') AND has_table_privilege('nanbei_public', oid, 'SELECT')
    UNION
    SELECT behind.oid, behind.relkind FROM readable
    JOIN pg_rewrite rule ON rule.ev_class = readable.oid
    JOIN pg_depend needs ON needs.classid = 'pg_rewrite'::regclass AND needs.objid = rule.oid AND needs.refclassid = 'pg_class'::regclass
    JOIN pg_class behind ON behind.oid = needs.refobjid
    WHERE readable.relkind = 'v'
  )
  SELECT oid::regclass::text AS name FROM readable WHERE relkind = 'r' ORDER BY 1`;

const TOLD = `
  SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgfoid = 'app.tell_readers'::regproc ORDER BY 1`;

test("every table that readers see something of tells them of its changes, and no other does", async () => {
  const namesOf = async (sql: string) =>
    (await inRolledBackTransaction("owner", (client) => client.query<{ name: string }>(sql))).rows.map(
      ({ name }) => name,
    );
  const told = await namesOf(TOLD);
  expect(told).toEqual(await namesOf(TABLES_OF_READERS));
  expect(told).toContain('"ReportVersion"');
});

test("where only some columns of a table tell, they are those that the views of readers read", async () => {
  const { rows } = await inRolledBackTransaction("owner", (client) =>
    client.query<{ table: string; column: string }>(
      `SELECT relname AS table, attname AS column
       FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
       JOIN pg_attribute ON attrelid = tgrelid AND attnum = ANY(tgattr::int2[])
       WHERE tgfoid = 'app.tell_readers'::regproc`,
    ),
  );
  const tables = new Set(rows.map(({ table }) => table));
  expect([...tables].sort()).toEqual(["Report", "ReportTranslation"]);
  const read = (await columnsBehindViews()).filter((name) => tables.has(name.split(".")[0] ?? ""));
  const told = rows.map(({ table, column }) => `${table}.${column}`);
  expect(told.sort()).toEqual(read);
});
