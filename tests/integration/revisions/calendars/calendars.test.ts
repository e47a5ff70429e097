import { expect, test } from "vitest";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { findCalendar } from "@/lib/revisions/calendars/public.ts";
import type { CalendarScope } from "@/lib/revisions/calendars/schema.ts";
import { anExchange, aSeries } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { showToReaders } from "@/tests/support/show-to-readers.ts";

const codesIn = async (scope: CalendarScope) => {
  const calendar = await findCalendar(publicDb, scope);
  if (calendar === null) return null;
  return "exchanges" in calendar
    ? calendar.exchanges.map(({ exchange }) => exchange.code)
    : [calendar.exchange.exchange.code];
};

test("a college and a series each have a calendar of their exchanges, and an exchange has one of its own", async () => {
  const [host, guest] = [await anInstitution(), await anInstitution()];
  const series = await aSeries();
  const of = await anExchange({ hostInstitutionId: host.id, guestInstitutionId: guest.id, seriesId: series.id });
  const { code } = of.exchange;
  expect(await codesIn({ kind: "exchange", code }), "before it is public").toBeNull();
  await aReport({ of });
  for (const slug of [host.slug, guest.slug]) expect(await codesIn({ kind: "college", slug })).toEqual([code]);
  expect(await codesIn({ kind: "series", slug: series.slug })).toEqual([code]);
  expect(await codesIn({ kind: "exchange", code })).toEqual([code]);
  expect(await codesIn({ kind: "all" })).toContain(code);
});

test("a college, a series and an exchange that readers do not know have no calendar", async () => {
  const { slug } = await anInstitution({ isListed: false });
  const unknown: CalendarScope[] = [
    { kind: "college", slug },
    { kind: "series", slug: "nothing" },
    { kind: "exchange", code: "EX-1900-001" },
  ];
  for (const scope of unknown) expect(await codesIn(scope), JSON.stringify(scope)).toBeNull();
});

test("an exchange that is shown anew keeps its identifier, and says that it changed", async () => {
  const day = dateOf(calendarDay("2024-03-05"));
  const of = await anExchange({ firstDay: day, lastDay: day });
  await aReport({ of });
  const { code, id } = of.exchange;
  const event = async () => {
    const calendar = await findCalendar(publicDb, { kind: "exchange", code });
    return calendar && "exchange" in calendar ? calendar.exchange : null;
  };
  const before = await event();
  await showToReaders(id);
  const after = await event();
  expect(after?.uid).toBe(before?.uid);
  expect(after?.uid).not.toContain(id);
  expect(after?.changedAt.getTime()).toBeGreaterThanOrEqual(before?.changedAt.getTime() ?? Number.POSITIVE_INFINITY);
});
