import { inRolledBackTransaction } from "@/tests/support/connections.ts";

/** The views of what is published, in the order of their names: all that guests read beside the publications. */
export const PUBLISHED_VIEWS = [
  "PublishedBase",
  "PublishedBaseUnit",
  "PublishedCover",
  "PublishedDocument",
  "PublishedInstitution",
  "PublishedRelation",
  "PublishedReport",
  "PublishedSeries",
  "PublishedText",
  "PublishedUnit",
] as const;

/**
 * The columns of tables that the views of the role of guests read, "Table.column", sorted: those that they give, and those
 * by which they choose and join rows.
 */
export async function columnsBehindViews(): Promise<string[]> {
  const { rows } = await inRolledBackTransaction("owner", (client) =>
    client.query<{ name: string }>(
      `SELECT DISTINCT behind.relname || '.' || attname AS name
       FROM pg_class readable
       JOIN pg_rewrite rule ON rule.ev_class = readable.oid
       JOIN pg_depend needs ON needs.classid = 'pg_rewrite'::regclass AND needs.objid = rule.oid
        AND needs.refclassid = 'pg_class'::regclass AND needs.refobjsubid > 0
       JOIN pg_class behind ON behind.oid = needs.refobjid AND behind.relkind = 'r'
       JOIN pg_attribute ON attrelid = behind.oid AND attnum = needs.refobjsubid
       WHERE readable.relkind = 'v' AND has_table_privilege('nanbei_public', readable.oid, 'SELECT')`,
    ),
  );
  return rows.map(({ name }) => name).sort();
}
