import { cp } from "node:fs/promises";
import type pg from "pg";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { migrate } from "@/scripts/database/migrate.ts";
import { MIGRATIONS, readMigrations } from "@/scripts/database/migration-files.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { aFormerDatabase, formerVersions, rowsOfVersion } from "@/tests/support/former-database.ts";
import { aMigrationsFolder, writeMigration } from "@/tests/support/migrations-folder.ts";
import { type AtEnd, withConnection } from "@/tests/support/scratch-database.ts";
import { readTables, type TableRows } from "@/tests/support/table-rows.ts";
import { catalogueOf } from "./catalogue.ts";

const HISTORY = "_prisma_migrations";

/**
 * What migrations removed or rewrote on purpose: "Table" or "Table.column". Only what is named here may differ from
 * what a former version stored.
 */
const CHANGED_ON_PURPOSE: readonly string[] = [];

/** The tables to which migrations added rows on purpose; none that were there before may change. */
const ADDED_ON_PURPOSE: readonly string[] = ["Institution"];

/** The fields of each row in the order of `columns`; "gone" where the table has no such column any more. */
const fieldsOf = (rows: TableRows, columns: readonly string[]): string[] => {
  const places = columns.map((column) => rows.columns.indexOf(column));
  return rows.lines
    .map((line) => line.split("\t"))
    .map((fields) => places.map((place) => (place < 0 ? "gone" : fields[place])).join("\t"))
    .sort();
};

/** What differs between the rows before and after, apart from CHANGED_ON_PURPOSE: "Table lost ..." and "Table got ...". */
function differences(before: readonly TableRows[], after: readonly TableRows[]): string[] {
  return before
    .filter(({ table }) => !CHANGED_ON_PURPOSE.includes(table))
    .flatMap((former) => {
      const { table } = former;
      const columns = former.columns.filter((column) => !CHANGED_ON_PURPOSE.includes(`${table}.${column}`));
      const current = after.find((candidate) => candidate.table === table) ?? { table, columns, lines: [] };
      const [lost, now] = [fieldsOf(former, columns), fieldsOf(current, columns)];
      const added = now.filter((row) => {
        const place = lost.indexOf(row);
        if (place >= 0) lost.splice(place, 1);
        return place < 0;
      });
      return [
        ...lost.map((row) => `${table} lost ${row}`),
        ...(ADDED_ON_PURPOSE.includes(table) && lost.length === 0 ? [] : added.map((row) => `${table} got ${row}`)),
      ];
    });
}

const isOfHistory = (difference: string) => difference.startsWith(`${HISTORY} got `);

/** The row of a part of the record that there was not before; every exchange gets one. */
const isOfNewSection = (difference: string) => /^RecordSection got [^\t]+\tAGREEMENTS\t1\t/.test(difference);

const isExpected = (difference: string) => isOfHistory(difference) || isOfNewSection(difference);

/** A former database after all migrations of today, and of a planted one if there is one. */
async function aMigratedDatabase(version: string, { planted, atEnd }: { planted?: string; atEnd?: AtEnd } = {}) {
  const database = await aFormerDatabase(version, atEnd);
  const folder = planted === undefined ? MIGRATIONS : await aFolderWith(planted);
  const { applied } = await migrate({ ownerUrl: database.ownerUrl, folder });
  const after = await withConnection(database.ownerUrl, readTables);
  return { ...database, applied, differences: differences(rowsOfVersion(version), after) };
}

async function aFolderWith(sql: string): Promise<string> {
  const folder = await aMigrationsFolder();
  await cp(MIGRATIONS, folder, { recursive: true });
  await writeMigration(folder, "9999_planted", sql);
  return folder;
}

/** Lets the server check every row: constraints are added again, and updates that change nothing fire the triggers. */
async function checkEveryRow(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %2$I %s', conrelid::regclass, conname,
         replace(pg_get_constraintdef(oid), ' NOT VALID', '')) AS statement
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f')
     UNION ALL
     SELECT format('UPDATE %s SET (%s) = ROW (%2$s)', attrelid::regclass, string_agg(quote_ident(attname), ', '))
       FROM pg_attribute
       WHERE attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attrelid IN (
         SELECT tgrelid FROM pg_trigger WHERE tgconstraint <> 0 AND NOT tgisinternal)
       GROUP BY attrelid`,
  );
  await client.query("BEGIN");
  // Each in turn: the server refuses to change a table whose triggers are still to be fired.
  for (const { statement } of rows) await client.query(`${statement}; SET CONSTRAINTS ALL IMMEDIATE`);
  await client.query("ROLLBACK");
}

describe.each(formerVersions)("a database of the version %s", (version) => {
  // Migrated once: what follows only reads it.
  let migrated: Awaited<ReturnType<typeof aMigratedDatabase>>;
  beforeAll(async () => {
    let drop: (() => Promise<void>) | undefined;
    migrated = await aMigratedDatabase(version, {
      atEnd: (work) => {
        drop = work;
      },
    });
    return () => drop?.();
  });

  test("has rows in every table", () => {
    expect(rowsOfVersion(version).filter(({ lines }) => lines.length === 0)).toEqual([]);
  });

  test("gets the migrations that it does not have, and keeps every row", async () => {
    const names = (await readMigrations(MIGRATIONS)).map(({ name }) => name);
    const missing = names.slice(names.indexOf(version) + 1);
    const { applied, differences: found } = migrated;
    expect(applied).toEqual(missing);
    expect(found.filter((difference) => !isExpected(difference))).toEqual([]);
    expect(found.filter(isOfHistory)).toHaveLength(missing.length);
  });

  test("becomes what a new database is", async () => {
    expect(await withConnection(migrated.ownerUrl, catalogueOf)).toEqual(
      await inRolledBackTransaction("owner", catalogueOf),
    );
  });

  test("holds every constraint", async () => {
    await withConnection(migrated.ownerUrl, checkEveryRow);
  });

  test("has its audit trail whole, and the portal's role reads every table", async () => {
    const { appUrl } = migrated;
    await withConnection(appUrl, async (client) => {
      for (const { table } of rowsOfVersion(version)) await client.query(`SELECT FROM "${table}"`);
    });
    vi.resetModules();
    vi.stubEnv("DATABASE_URL", appUrl);
    const { brokenLinks } = await import("@/tests/integration/races/audit-chain.ts");
    const { system } = await import("@/lib/platform/actor.ts");
    const { disconnect, read } = await import("@/lib/platform/db.ts");
    onTestFinished(disconnect);
    const events = rowsOfVersion(version).find(({ table }) => table === "AuditEvent")?.lines;
    expect(await read(system("test"), (tx) => tx.auditEvent.count())).toBe(events?.length);
    expect(await brokenLinks()).toEqual([]);
  });
});

test.each(formerVersions)(
  "what was public in a database of the version %s is public after the start",
  async (version) => {
    const { appUrl } = await aMigratedDatabase(version);
    vi.resetModules();
    vi.stubEnv("DATABASE_URL", appUrl);
    const { freezePublishedRecords } = await import("@/lib/revisions/jobs.ts");
    const { system } = await import("@/lib/platform/actor.ts");
    const { disconnect, read } = await import("@/lib/platform/db.ts");
    onTestFinished(disconnect);
    const publicBefore = await read(system("test"), (tx) =>
      tx.exchange.count({
        where: {
          status: { in: ["HELD", "RECORDED", "AGREED"] },
          report: { translations: { some: { status: "PUBLISHED" } } },
        },
      }),
    );
    expect(publicBefore).toBeGreaterThan(0);
    await freezePublishedRecords();
    expect(await read(system("test"), (tx) => tx.publication.count())).toBe(publicBefore);
    expect(await freezePublishedRecords()).toBe(0);
  },
);

describe("the comparison finds a migration that", () => {
  const [version = ""] = formerVersions;
  const found = async (sql: string) => {
    const { differences: all } = await aMigratedDatabase(version, { planted: sql });
    return all.filter((difference) => !isExpected(difference)).map((difference) => difference.split("\t")[0]);
  };
  const topics =
    rowsOfVersion(version)
      .find(({ table }) => table === "Topic")
      ?.lines.map((line) => line.split("\t")[0]) ?? [];

  test("deletes a row", async () => {
    expect(await found(`DELETE FROM "RateLimit"`)).toEqual([expect.stringMatching(/^RateLimit lost sign-in:/)]);
  });

  test("rewrites a column", async () => {
    const all = await found(`UPDATE "Topic" SET "nameEn" = upper("nameEn")`);
    expect(all).toEqual(["lost", "got"].flatMap((verb) => topics.map((id) => `Topic ${verb} ${id}`)));
  });

  test("drops a column", async () => {
    const all = await found(`ALTER TABLE "Topic" DROP "nameEn" CASCADE`);
    expect(all).toEqual(["lost", "got"].flatMap((verb) => topics.map((id) => `Topic ${verb} ${id}`)));
  });

  test.each([
    [
      "a check",
      "RateLimit_none",
      `ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_none" CHECK ("points" < 0) NOT VALID`,
    ],
    [
      "a foreign key",
      "Topic_of_nothing",
      `ALTER TABLE "Topic" ADD CONSTRAINT "Topic_of_nothing" FOREIGN KEY ("id") REFERENCES "Unit" ("id") NOT VALID`,
    ],
    [
      "a trigger",
      "a visit is a stop of the itinerary",
      `ALTER TABLE "ItineraryItem" DISABLE TRIGGER "ItineraryItem_keeps_visit";
       UPDATE "ItineraryItem" SET "kind" = 'MEAL';
       ALTER TABLE "ItineraryItem" ENABLE TRIGGER "ItineraryItem_keeps_visit"`,
    ],
  ])("leaves a row that breaks %s", async (_, complaint, sql) => {
    const { ownerUrl } = await aMigratedDatabase(version, { planted: sql });
    await expect(withConnection(ownerUrl, checkEveryRow)).rejects.toThrow(complaint);
  });
});
