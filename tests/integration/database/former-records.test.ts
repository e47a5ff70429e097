import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { migrate } from "@/scripts/database/migrate.ts";
import { MIGRATIONS } from "@/scripts/database/migration-files.ts";
import { aFormerDatabase } from "@/tests/support/former-database.ts";
import { withConnection } from "@/tests/support/scratch-database.ts";

/** The last version that knew of no relation between colleges, and of no country. */
const BEFORE_RELATIONS = "0012_lists_by_index";

/** The last version in which the trail alone knew who changed what, what was removed, and which state was before. */
const BEFORE_SECTIONS = "0008_vouching_for_each_person";

type Event = { action: string; exchangeId: string; daysAgo: number; details: object; subjectId?: string };

/** Writes an event of the former version, with details, in the name of some account. */
const anEvent = ({ action, exchangeId, daysAgo, details, subjectId = randomUUID() }: Event) => ({
  text: `
    WITH event AS (
      INSERT INTO "AuditEvent" ("id", "subjectType", "subjectId", "seq", "at", "action", "actorUserId", "exchangeId",
        "detailsHash", "previousHash", "hash", "formatVersion")
      SELECT gen_random_uuid(), 'Test', $2::uuid, 1, now() - $4 * interval '1 day', $1, (SELECT min("id"::text)::uuid FROM "User"),
        $3::uuid, sha256('details'), sha256('before'), sha256('now'), 1
      RETURNING "id"
    )
    INSERT INTO "AuditDetail" ("eventId", "salt", "details") SELECT "id", sha256('salt'), $5::jsonb FROM event`,
  values: [action, subjectId, exchangeId, daysAgo, JSON.stringify(details)],
});

test("a record of the former version keeps who changed what, its former state, and what can be taken back", async () => {
  const { ownerUrl } = await aFormerDatabase(BEFORE_SECTIONS);
  const [removed, pasted, key] = [randomUUID(), randomUUID(), randomUUID()];
  const { id, user } = await withConnection(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string; user: string }>(
      `SELECT "id", (SELECT min("id"::text) FROM "User") AS "user" FROM "Exchange" WHERE "status" = 'HELD' ORDER BY "code" LIMIT 1`,
    );
    const [row] = rows;
    if (!row) throw new Error("the former database has no exchange that was held");
    const of = { exchangeId: row.id };
    for (const event of [
      { action: "exchange.held", daysAgo: 3, details: { from: "PLANNED", items: [], groups: [] }, subjectId: row.id },
      { action: "outcome.removed", daysAgo: 2, details: { titleEn: "Shared courses" }, subjectId: removed },
      { action: "outcome.removed", daysAgo: 31, details: { titleEn: "Too old" } },
      { action: "delegation.members_pasted", daysAgo: 1, details: { key, members: [] }, subjectId: pasted },
    ]) {
      await client.query(anEvent({ ...of, ...event }));
    }
    return row;
  });
  await migrate({ ownerUrl, folder: MIGRATIONS });
  await withConnection(ownerUrl, async (client) => {
    const ask = async (sql: string) => (await client.query({ text: sql, values: [id], rowMode: "array" })).rows;
    expect(
      await ask(`SELECT "kind"::text, "changedById"::text, extract(day FROM now() - "changedAt")::int FROM "RecordSection"
        WHERE "exchangeId" = $1 AND "kind" IN ('STATUS', 'MEMBERS', 'OUTCOMES') ORDER BY "RecordSection"."kind"`),
    ).toEqual([
      ["STATUS", user, 3],
      ["MEMBERS", user, 1],
      ["OUTCOMES", user, 2],
    ]);
    expect(
      await ask(`SELECT "from"::text, "to"::text, "byId"::text FROM "StatusChange" WHERE "exchangeId" = $1`),
    ).toEqual([["PLANNED", "HELD", user]]);
    expect(
      await ask(`SELECT "action", "subjectId"::text, "key"::text, "before", extract(day FROM "expiresAt" - "at")::int
        FROM "UndoEntry" WHERE "exchangeId" = $1 ORDER BY "at"`),
    ).toEqual([
      ["exchange.held", id, null, { from: "PLANNED", items: [], groups: [] }, 30],
      ["outcome.removed", removed, null, { titleEn: "Shared courses" }, 30],
      ["delegation.members_pasted", pasted, key, { key, members: [] }, 30],
    ]);
    const missing = `SELECT count(*)::int FROM "Exchange", unnest(enum_range(NULL::"SectionKind")) kind
      WHERE $1::uuid IS NOT NULL AND NOT EXISTS (
        SELECT FROM "RecordSection" section WHERE section."exchangeId" = "Exchange"."id" AND section."kind" = kind)`;
    expect(await ask(missing)).toEqual([[0]]);
  });
});

/** The relations and the countries of a database after the migration, by the codes of colleges. */
async function relationsAfter(sqlBefore: string) {
  const { ownerUrl } = await aFormerDatabase(BEFORE_RELATIONS);
  await withConnection(ownerUrl, (client) => client.query(sqlBefore));
  await migrate({ ownerUrl, folder: MIGRATIONS });
  return withConnection(ownerUrl, async (client) => {
    const ask = async (text: string) => (await client.query({ text, rowMode: "array" })).rows;
    return {
      relations:
        await ask(`SELECT least(one."code", other."code"), greatest(one."code", other."code"), "InstitutionRelation"."kind"::text, "since"
        FROM "InstitutionRelation" JOIN "Institution" one ON one."id" = "firstId" JOIN "Institution" other ON other."id" = "secondId"`),
      countries: await ask(`SELECT "code", "country" FROM "Institution" WHERE "country" IS NOT NULL ORDER BY "code"`),
    };
  });
}

test("the colleges of the first record are sisters after the migration, and no year and no other relation is made up", async () => {
  expect(await relationsAfter("SELECT")).toEqual({
    relations: [["GTC", "HIP", "SISTER", null]],
    countries: [
      ["GTC", "CN"],
      ["HIP", "CN"],
    ],
  });
});

test.each([
  ["a college of another name", `UPDATE "Institution" SET "nameEn" = 'Another College' WHERE "code" = 'HIP'`],
  ["a college of another group", `UPDATE "Institution" SET "groupId" = NULL WHERE "code" = 'GTC'`],
])("%s becomes nobody's sister", async (_, sql) => {
  expect(await relationsAfter(sql)).toEqual({ relations: [], countries: [] });
});
