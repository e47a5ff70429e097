import pg from "pg";
import { copyRows } from "./row-copies.ts";
import type { StaffRecord } from "./staff.ts";

/** The sections of each record that is made, and three events of its trail. */
const STATEMENTS = [
  `INSERT INTO "RecordSection" ("exchangeId", "kind", "version", "changedAt", "changedById")
   SELECT exchange, kind, 2, changed - number % 7 * ordinality * interval '1 minute', (SELECT min("id"::text)::uuid FROM "User")
   FROM made, unnest(enum_range(NULL::"SectionKind")) WITH ORDINALITY AS every (kind, ordinality)`,
  `INSERT INTO "AuditEvent" ("id", "subjectType", "subjectId", "seq", "at", "action", "actorJob", "exchangeId", "previousHash", "hash", "formatVersion")
   SELECT gen_random_uuid(), 'Exchange', exchange, seq, changed, 'exchange.basics_saved', 'bench', exchange, sha256('a'), sha256('b'), 1
   FROM made, generate_series(1, 3) seq`,
];

/**
 * Adds records of the same pair of colleges to a database of world.ts, without people or reports.
 * @param superuserUrl the portal's own role would take minutes, a statement for each row
 */
export async function addRecords(superuserUrl: string, { code }: StaffRecord, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    // the copies are as valid as their model, and triggers for each row take minutes without statistics
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS
       SELECT number, gen_random_uuid() AS exchange, 'EX-' || (1950 + number % 75) || '-' || (100000 + number) AS code,
         make_date(1950 + number % 75, 1 + number % 12, 1 + number % 28) AS day,
         (enum_range(NULL::"ExchangeStatus"))[1 + number % 6] AS status,
         now() - number * interval '11 minutes' AS changed
       FROM generate_series(1, ${count}) AS number`,
    );
    const model = `(SELECT id FROM "Exchange" WHERE code = ${pg.escapeLiteral(code)})`;
    await copyRows(client, "Exchange", {
      where: `model.id = ${model}`,
      own: `jsonb_build_object(
        'id', exchange, 'code', made.code, 'firstDay', day, 'lastDay', day, 'titleEn', 'Exchange number ' || number,
        'titleZh', '交流之' || number, 'status', made.status, 'createdAt', changed, 'updatedAt', changed)`,
    });
    await copyRows(client, "ExchangeParty", {
      where: `model."exchangeId" = ${model}`,
      own: `jsonb_build_object('id', gen_random_uuid(), 'exchangeId', exchange)`,
    });
    for (const statement of STATEMENTS) await client.query(statement);
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
