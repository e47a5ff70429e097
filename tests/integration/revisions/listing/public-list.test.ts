import { beforeAll, expect, test } from "vitest";
import { type ExchangeFilter, parseCursor } from "@/lib/exchanges/listing/schema.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { minutes } from "@/lib/platform/clock.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findExchangeFilters, listPublicExchanges, PAGE_SIZE } from "@/lib/revisions/listing/public.ts";
import type { Institution, PracticeBase, Unit } from "@/prisma/generated/client.ts";
import { anExchange, aSeries } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion, aVisit } from "@/tests/factories/itinerary.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { anyRow } from "@/tests/support/any-row.ts";

/** The time for many rows on a busy machine. */
const SLOW = minutes(1);

let [north, south]: Institution[] = [];
let school: Unit;
let base: PracticeBase;
let series: string;
const codes: Record<string, string> = {};

/** Makes three exchanges of two colleges: north received south twice, and south received north once. */
beforeAll(async () => {
  [north, south] = [await anInstitution(), await anInstitution()];
  const tradition = await aSeries();
  series = tradition.slug;
  const between = async (host: Institution, guest: Institution, day: string, seriesId: string | null = null) => {
    const date = dateOf(calendarDay(day));
    const facts = { hostInstitutionId: host.id, guestInstitutionId: guest.id, firstDay: date, lastDay: date, seriesId };
    return anExchange(facts);
  };
  const first = await between(north, south, "2023-12-31");
  const second = await between(south, north, "2024-01-01", tradition.id);
  const third = await between(north, south, "2024-12-31");
  school = (await aGroupDiscussion(first)).hostUnit;
  base = (await aVisit(third.exchange, { institutionId: north.id })).base;
  for (const of of [first, second, third]) await aReport({ of });
  Object.assign(codes, { first: first.exchange.code, second: second.exchange.code, third: third.exchange.code });
}, SLOW);

const codesOf = async (filter: ExchangeFilter) =>
  (await listPublicExchanges(publicDb, filter, null)).items.map((item) => item.code);

test("the list shows the newest exchange first", async () => {
  expect(await codesOf({ institution: north?.slug })).toEqual([codes.third, codes.second, codes.first]);
  expect(await codesOf({ institution: south?.slug })).toEqual([codes.third, codes.second, codes.first]);
});

test("the list is filtered by the year of the first day, including its first and last day", async () => {
  expect(await codesOf({ institution: north?.slug, year: 2024 })).toEqual([codes.third, codes.second]);
  expect(await codesOf({ institution: north?.slug, year: 2023 })).toEqual([codes.first]);
  expect(await codesOf({ institution: north?.slug, year: 2022 })).toEqual([]);
});

test("the list is filtered by who received whom", async () => {
  const [host, guest] = [north?.slug ?? "", south?.slug ?? ""];
  expect(await codesOf({ direction: { host, guest } })).toEqual([codes.third, codes.first]);
  expect(await codesOf({ direction: { host: guest, guest: host } })).toEqual([codes.second]);
});

test("the list is filtered by school, base and series", async () => {
  const institution = north?.slug ?? "";
  expect(await codesOf({ school: { institution, unit: school.code } })).toEqual([codes.first]);
  expect(await codesOf({ school: { institution: south?.slug ?? "", unit: school.code } })).toEqual([]);
  expect(await codesOf({ base: base.slug })).toEqual([codes.third]);
  expect(await codesOf({ series })).toEqual([codes.second]);
});

test("filters and lists count the same exchanges", { timeout: SLOW }, async () => {
  const filters = await findExchangeFilters(publicDb);
  const own = [north?.slug, south?.slug];
  expect(
    filters.institutions.filter((entry) => own.includes(entry.institution.slug)).map(({ count }) => count),
  ).toEqual([3, 3]);
  expect(filters.schools.find((entry) => entry.school.code === school.code)?.count).toBe(1);
  expect(filters.bases.find((entry) => entry.base.slug === base.slug)?.count).toBe(1);
  const direction = (host?: string, guest?: string) =>
    filters.directions.find((entry) => entry.host.slug === host && entry.guest.slug === guest)?.count;
  expect(direction(north?.slug, south?.slug)).toBe(2);
  expect(direction(south?.slug, north?.slug)).toBe(1);
  for (const { year, count } of filters.years) expect(await countOf({ year })).toBe(count);
  expect(filters.years).toEqual(filters.years.toSorted((a, b) => b.year - a.year));
});

async function countOf(filter: ExchangeFilter): Promise<number> {
  let count = 0;
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof listPublicExchanges>> = await listPublicExchanges(
      publicDb,
      filter,
      parseCursor(after),
    );
    count += page.items.length;
    after = page.next;
  }
  return count;
}

test(
  "pages through days of many exchanges without losing or repeating one",
  async () => {
    const [host, guest] = [await anInstitution(), await anInstitution()];
    const all: { day: string; code: string }[] = [];
    for (let at = 0; at < 2 * PAGE_SIZE + 1; at++) {
      const day = at < PAGE_SIZE + 3 ? "2022-03-03" : "2022-03-04";
      const date = dateOf(calendarDay(day));
      const of = await anExchange({
        hostInstitutionId: host.id,
        guestInstitutionId: guest.id,
        firstDay: date,
        lastDay: date,
      });
      await aReport({ of });
      all.push({ day, code: of.exchange.code });
    }
    const expected = all.toSorted((a, b) => (a.day + a.code < b.day + b.code ? 1 : -1)).map(({ code }) => code);

    const pages: string[][] = [];
    for (let after: string | null = ""; after !== null; ) {
      const page: Awaited<ReturnType<typeof listPublicExchanges>> = await listPublicExchanges(
        publicDb,
        { institution: host.slug },
        parseCursor(after),
      );
      pages.push(page.items.map((item) => item.code));
      after = page.next;
    }
    expect(pages.map((page) => page.length)).toEqual([PAGE_SIZE, PAGE_SIZE, 1]);
    expect(pages.flat()).toEqual(expected);
  },
  SLOW,
);

test("the list names the languages in which each report can be read", async () => {
  const { report, host } = await aReport({ zh: { status: "DRAFT" } });
  const { slug } = await anyRow.institution.findUniqueOrThrow({ where: { id: host.institutionId } });
  const { items } = await listPublicExchanges(publicDb, { institution: slug }, null);
  expect(items.map((item) => item.report)).toEqual([{ slug: report.slug, languages: ["en"] }]);
});
