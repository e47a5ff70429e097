import { beforeAll, expect, test } from "vitest";
import type { RecordFilter } from "@/lib/exchanges/record-filter/schema.ts";
import { nameKey } from "@/lib/platform/name-key.ts";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";
import { fc, isDrill } from "@/tests/support/properties.ts";

// it fills a portal with thousands of records
await switchToOwnDatabase("filters");
const { findRecordFilterOptions, listRecords, PAGE_SIZE } = await import("@/lib/exchanges/listing/queries.ts");
const { recordFilter } = await import("@/lib/exchanges/record-filter/schema.ts");
const { ownRoles, publications, recordStatuses, sorts } = await import("@/lib/exchanges/record-filter/rules.ts");
const { minutes } = await import("@/lib/platform/clock.ts");
const { anExchange } = await import("@/tests/factories/exchanges.ts");
const { anInstitution } = await import("@/tests/factories/institutions.ts");
const { aMember } = await import("@/tests/factories/members.ts");
const { aReport } = await import("@/tests/factories/reports.ts");
const { rowsAsOwner, runAsOwner } = await import("@/tests/support/connections.ts");

const SLOW = minutes(2);
/** More than are looked at one by one, so that both ways of finding them are tried. */
const RECORDS = 2_600;
const MAX_COUNT = 1_000;

/** Writes records by their number: most with the first two colleges, some without the first, some discarded. */
const fill = (ids: readonly string[]) =>
  runAsOwner(
    `WITH made AS (
       INSERT INTO "Exchange" ("id", "code", "titleZh", "titleEn", "firstDay", "lastDay", "status", "createdAt", "updatedAt",
         "discardedAt", "discardedById")
       SELECT gen_random_uuid(), 'EX-' || (2001 + number % 13) || '-' || (100000 + number),
         CASE WHEN number % 5 > 0 THEN '南方访北方之' || number % 97 END,
         CASE WHEN number % 5 < 4 THEN 'Visit No. ' || number || CASE WHEN number % 40 = 0 THEN ' in the Snow' ELSE '' END ||
           CASE WHEN number % 9 = 3 THEN ' 100%_\\\\ ＡＢ École ΣΑΣ İz 𠮷' WHEN number = 1000 THEN ' ÷ ☂' ELSE '' END END,
         day, day, (enum_range(NULL::"ExchangeStatus"))[CASE WHEN number % 50 = 7 THEN 1 ELSE 1 + number % 7 % 4 + number % 11 / 9 * 2 END],
         '2026-01-01'::timestamptz - number % 900 * interval '1 hour', now(),
         CASE WHEN number % 50 = 7 THEN now() END, CASE WHEN number % 50 = 7 THEN $4::uuid END
       FROM generate_series(1, $5::int) number, make_date(2001 + number % 13, 1 + number % 12, 1 + number % 3) day
       RETURNING "id", right("code", 6)::int - 100000 AS number)
     INSERT INTO "ExchangeParty" ("id", "exchangeId", "institutionId", "role", "updatedAt")
     SELECT gen_random_uuid(), made."id", side."id", side."role"::"PartyRole", now() FROM made, LATERAL (VALUES
       (CASE WHEN number % 30 = 0 THEN $3::uuid WHEN number % 4 = 0 THEN $2::uuid ELSE $1::uuid END, 'HOST'),
       (CASE WHEN number % 30 = 0 THEN $2::uuid WHEN number % 4 = 0 THEN $1::uuid ELSE $2::uuid END, 'GUEST'),
       (CASE WHEN number % 60 = 30 THEN $1::uuid WHEN number % 60 = 5 THEN $3::uuid END, 'OBSERVER')) side ("id", "role")
     WHERE side."id" IS NOT NULL`,
    [...ids, RECORDS],
  );

/** Everything that the filter asks about every record, without any of its conditions. */
const readAll = () =>
  rowsAsOwner<Facts>(
    `SELECT exchange."code", exchange."titleZh", exchange."titleEn", exchange."firstDay"::text AS "day",
       exchange."status"::text, exchange."discardedAt" IS NOT NULL AS "isDiscarded",
       (SELECT max("changedAt") FROM "RecordSection" WHERE "exchangeId" = exchange."id") AS "changedAt",
       (SELECT jsonb_object_agg(institution."slug", party."role") FROM "ExchangeParty" party
        JOIN "Institution" institution ON institution."id" = party."institutionId" WHERE "exchangeId" = exchange."id") AS "roles",
       (SELECT count(*)::int FROM "Report" report JOIN "ReportTranslation" written ON written."reportId" = report."id"
        WHERE "exchangeId" = exchange."id" AND written."status" = 'PUBLISHED') AS "texts"
     FROM "Exchange" exchange`,
  );

type Facts = {
  code: string;
  titleZh: string | null;
  titleEn: string | null;
  day: string;
  status: string;
  isDiscarded: boolean;
  changedAt: Date;
  roles: Record<string, string>;
  texts: number;
};

/** The plain scan: the codes that match, in the order of the list. */
function scan(all: readonly Facts[], own: string, filter: RecordFilter): string[] {
  const { year, status, college, role, published, q, sort } = filter;
  const wordsOf = ({ code, titleZh, titleEn }: Facts) =>
    nameKey([code, titleZh, titleEn].filter((words) => words !== null).join(" "));
  const orderOf = (facts: Facts) => `${sort === "day" ? facts.day : facts.changedAt.toISOString()} ${facts.code}`;
  return all
    .filter(
      (facts) =>
        !facts.isDiscarded &&
        own in facts.roles &&
        (year === undefined || facts.day.startsWith(`${year}-`)) &&
        (status === undefined || facts.status === status) &&
        (college === undefined || college in facts.roles) &&
        (role === undefined || facts.roles[own] === role.toUpperCase()) &&
        (published === undefined || facts.texts > 0 === (published === "published")) &&
        (q === undefined || wordsOf(facts).includes(nameKey(q))),
    )
    .sort((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1))
    .map(({ code }) => code);
}

const WORDS = [
  "snow",
  "o. 26",
  "No. 1",
  "访北",
  "之7",
  "7",
  "方",
  "ex-2003-1",
  "EX-2001",
  "之1 visit",
  "on visit",
  "%",
  "龙",
];

/** Words with signs that mean something to a search, in letters of other scripts, and rare or frequent as a whole alone. */
const NASTY_WORDS = [
  "v",
  "☂",
  "_",
  "\\",
  "0%_",
  "_\\ ａ",
  "%%",
  "'",
  '"',
  "ＡＢ",
  "ab",
  "École",
  "ÉCOLE",
  "ecole",
  "σασ",
  "ΣΑΣ",
  "İz",
  "iz",
  "𠮷",
  "z 𠮷",
  "visit no. 1000",
  "o. v",
  "访北方之1",
  "visit",
];

const [north, south, west] = [await anInstitution(), await anInstitution(), await anInstitution()];
/** It has one record, with the south alone. */
const east = await anInstitution();
const recorderOf = (institutionId: string | null) => aMember({ institutionId, roles: ["RECORDER"] });
const actor = await recorderOf(north.id);
let all: readonly Facts[];
beforeAll(async () => {
  await fill([north.id, south.id, west.id, actor.userId]);
  for (const year of ["2003", "2003", "2008"]) {
    const [firstDay, lastDay] = [new Date(`${year}-05-05`), new Date(`${year}-05-05`)];
    const sides = { hostInstitutionId: north.id, guestInstitutionId: south.id };
    await aReport({ of: await anExchange({ ...sides, firstDay, lastDay, titleEn: "In the Snow" }) });
  }
  await anExchange({ hostInstitutionId: south.id, guestInstitutionId: east.id });
  all = await readAll();
});

test("a list can be filtered by the years and colleges of its records, whether these are many, few or none", async () => {
  const stranger = await anInstitution();
  for (const { id, slug } of [north, south, west, east, stranger]) {
    const listed = all.filter(({ isDiscarded, roles }) => !isDiscarded && slug in roles);
    const { years, colleges } = await findRecordFilterOptions(await recorderOf(id));
    expect(years).toEqual([...new Set(listed.map(({ day }) => Number(day.slice(0, 4))))].sort().reverse());
    const others = [...new Set(listed.flatMap(({ roles }) => Object.keys(roles)))].filter((other) => other !== slug);
    expect(colleges.map((each) => each.slug).sort()).toEqual(others.sort());
  }
});

test.each(NASTY_WORDS)("records are found by %j exactly where a plain scan finds it, in either order", async (q) => {
  for (const sort of sorts) {
    const filter = recordFilter.parse({ q, sort });
    const expected = scan(all, north.slug, filter);
    const { items, count, isMore } = await listRecords(actor, filter);
    expect(items.map(({ code }) => code)).toEqual(expected.slice(0, PAGE_SIZE));
    expect([count, isMore]).toEqual([Math.min(expected.length, MAX_COUNT), expected.length > MAX_COUNT]);
  }
});

test(
  "whatever it is filtered by, the list is what a plain scan of all records finds, in its order, page by page",
  async () => {
    const some = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
    const filters = fc.record({
      year: some(fc.integer({ min: 2001, max: 2014 })),
      status: some(fc.constantFrom(...recordStatuses)),
      college: some(fc.constantFrom(south.slug, west.slug, north.slug, "nobody")),
      role: some(fc.constantFrom(...ownRoles)),
      published: some(fc.constantFrom(...publications)),
      q: some(fc.constantFrom(...WORDS, ...NASTY_WORDS)),
      sort: fc.constantFrom(...sorts),
    });
    await fc.assert(
      fc.asyncProperty(filters, async (asked) => {
        const filter = recordFilter.parse(asked);
        const expected = scan(all, north.slug, filter);
        const first = await listRecords(actor, filter);
        const found = first.items.map(({ code }) => code);
        if (first.next) {
          const second = await listRecords(actor, recordFilter.parse({ ...asked, after: first.next }));
          expect(second.count).toBe(first.count);
          found.push(...second.items.map(({ code }) => code));
        }
        expect(found).toEqual(expected.slice(0, 2 * PAGE_SIZE));
        expect([first.count, first.isMore]).toEqual([
          Math.min(expected.length, MAX_COUNT),
          expected.length > MAX_COUNT,
        ]);
      }),
      { numRuns: isDrill ? 1_000 : 120 },
    );
  },
  SLOW,
);
