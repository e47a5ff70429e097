import { expect, test } from "vitest";
import { MAX_NAMES, NAMED_AT, statementNames } from "@/lib/platform/statement-names.ts";

/** The names that a statement gets when it comes again and again, until it has one. */
function nameOf(sql: string): string {
  const names = statementNames();
  return Array.from({ length: NAMED_AT }, () => names(sql)).at(-1) as string;
}

test.each([
  `SELECT "t0"."id" FROM "public"."Session" AS "t0" LEFT JOIN "public"."User" AS "j1" ON true WHERE ("t0"."id" = $1 AND "t0"."endedAt" IS NULL) LIMIT $2`,
  `SELECT "t0"."id" FROM "public"."Exchange" AS "t0" WHERE "t0"."id" IN ($1,$2)`,
  `SELECT "t0"."kind"::text FROM "public"."RecordSection" AS "t0" WHERE "t0"."exchangeId" = $1`,
  `INSERT INTO "AuditHead" ("seq") VALUES (0)`,
  `UPDATE "public"."Exchange" SET "version" = 1 WHERE "id" = $1`,
  `SELECT 1 FROM "Exchange" WHERE "id" = $1::uuid FOR NO KEY UPDATE`,
  `WITH exchange AS MATERIALIZED (SELECT "id" FROM "Exchange" WHERE "code" = $1 FOR SHARE) SELECT "id" FROM exchange`,
])("a statement that finds rows by their key, writes or locks is prepared: %s", (sql) => {
  expect(nameOf(sql)).toBe("nanbei_1");
});

test.each([
  `SELECT exchange."id" FROM "Exchange" exchange WHERE exchange."firstDay" < $1 ORDER BY exchange."firstDay" DESC LIMIT $2`,
  `SELECT "t0"."id" FROM "public"."Delegation" AS "t0" WHERE ("t0"."enteredById" <> $1 AND "t0"."takenOverAt" IS NULL)`,
  `SELECT "t0"."id" FROM "public"."Unit" AS "t0" LEFT JOIN LATERAL (SELECT FROM "x" AS "t1" WHERE ("t0"."id") = ("t1"."unitId")) AS "j" ON true WHERE "t0"."kind" = $1`,
  "BEGIN",
])("a statement whose best plan depends on its values is not: %s", (sql) => {
  expect(nameOf(sql)).toBe("");
});

test("a statement is named when it comes again, keeps its name, and shares it with no other", () => {
  const names = statementNames();
  const [one, other] = [`UPDATE "A" SET "x" = $1`, `UPDATE "B" SET "x" = $1`];
  const asked = Array.from({ length: NAMED_AT + 1 }, () => [names(one), names(other)]);
  const named = ["nanbei_1", "nanbei_2"];
  expect(asked).toEqual([...Array.from({ length: NAMED_AT - 1 }, () => ["", ""]), named, named]);
});

test("so many statements have names, and no more", () => {
  const names = statementNames();
  const all = Array.from({ length: MAX_NAMES + 1 }, (_, at) => `UPDATE "A" SET "x${at}" = $1`);
  for (let time = 0; time < NAMED_AT; time += 1) for (const sql of all) names(sql);
  expect(all.filter((sql) => names(sql) !== "")).toHaveLength(MAX_NAMES);
});
