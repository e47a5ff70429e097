import pg from "pg";
import { copyRows } from "./row-copies.ts";

/** A small exchange of world.ts, which is copied, and the one there that names every school and practice base. */
const MODEL = "EX-2025-003";
const NAMES_ALL = "EX-2025-001";
/** How many schools and practice bases each exchange names: as many as the first real one. */
const NAMED = [
  { table: "PublicationUnit", column: "unitId", each: 6 },
  { table: "PublicationBase", column: "baseId", each: 4 },
];

/**
 * Fills a database of world.ts with published exchanges, each with its parties and a report.
 * @param superuserUrl the portal's own role would take minutes, a statement for each row
 */
export async function addExchanges(superuserUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  const model = `(SELECT id FROM "Exchange" WHERE code = '${MODEL}')`;
  const report = `(SELECT id FROM "Report" WHERE "exchangeId" = ${model})`;
  const translation = `(SELECT id FROM "ReportTranslation" WHERE "reportId" = ${report} AND "liveVersionId" IS NOT NULL LIMIT 1)`;
  try {
    await client.query("BEGIN");
    // the copies are as valid as their model, and triggers for each row take minutes without statistics
    await client.query("SET LOCAL session_replication_role = replica");
    await client.query(
      `CREATE TEMP TABLE made ON COMMIT DROP AS
       SELECT number, gen_random_uuid() AS exchange, gen_random_uuid() AS report, gen_random_uuid() AS text, gen_random_uuid() AS version,
         gen_random_uuid() AS revision, gen_random_uuid() AS publication, 'EX-' || (2000 + number % 25) || '-' || (1000 + number) AS code,
         make_date(2000 + number % 25, 1 + number % 12, 1) AS day
       FROM generate_series(1, ${count}) AS number`,
    );
    await copyRows(client, "Exchange", {
      where: `model.id = ${model}`,
      own: `jsonb_build_object('id', exchange, 'code', made.code, 'firstDay', day, 'lastDay', day + 1)`,
    });
    await copyRows(client, "ExchangeParty", {
      where: `model."exchangeId" = ${model}`,
      own: `jsonb_build_object('id', gen_random_uuid(), 'exchangeId', exchange)`,
    });
    await copyRows(client, "Report", {
      where: `model.id = ${report}`,
      own: `jsonb_build_object('id', report, 'exchangeId', exchange, 'slug', 'copy-' || number)`,
    });
    await copyRows(client, "ReportTranslation", {
      where: `model.id = ${translation}`,
      own: `jsonb_build_object('id', text, 'reportId', report, 'status', 'DRAFT', 'liveVersionId', NULL)`,
    });
    await copyRows(client, "ReportVersion", {
      where: `model.id = (SELECT "liveVersionId" FROM "ReportTranslation" WHERE id = ${translation})`,
      own: `jsonb_build_object('id', version, 'translationId', text)`,
    });
    await client.query(
      `UPDATE "ReportTranslation" t SET status = 'PUBLISHED', "liveVersionId" = made.version FROM made WHERE t.id = made.text`,
    );
    await copyRows(client, "Revision", {
      where: `model."exchangeId" = ${model}`,
      own: `jsonb_build_object('id', revision, 'exchangeId', exchange, 'number', 1)`,
    });
    const own = "jsonb_build_object('code', made.code, 'firstDay', day, 'lastDay', day + 1)";
    await copyRows(client, "Publication", {
      where: `model."exchangeId" = ${model}`,
      own: `jsonb_build_object('id', publication, 'exchangeId', exchange, 'revisionId', revision, 'code', made.code, 'firstDay', day,
          'year', extract(year FROM day), 'view', model."view" || ${own}, 'mention', model."mention" || ${own})`,
    });
    const named = (code: string) => `model."publicationId" = (SELECT id FROM "Publication" WHERE code = '${code}')`;
    await copyRows(client, "PublicationParty", {
      where: named(MODEL),
      own: `jsonb_build_object('publicationId', publication)`,
    });
    for (const { table, column, each } of NAMED) {
      // each exchange names others, so that all of them are named somewhere
      await client.query(
        `INSERT INTO "${table}" ("publicationId", "${column}")
         SELECT publication, place."${column}" FROM made
         JOIN (SELECT "${column}", row_number() OVER () AS at, count(*) OVER () AS all FROM "${table}" model WHERE ${named(NAMES_ALL)}) place
           ON (place.at + made.number) % place.all < ${each}`,
      );
    }
    await client.query("COMMIT");
    await client.query("VACUUM ANALYZE");
  } finally {
    await client.end();
  }
}
