import { expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { calendarDay, dateOf } from "@/lib/platform/calendar-day.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { findReportNeighbours } from "@/lib/reports/neighbours/public.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aVisit } from "@/tests/factories/itinerary.ts";
import { aBase } from "@/tests/factories/people.ts";
import { aReport } from "@/tests/factories/reports.ts";

type Sides = { hostInstitutionId: string; guestInstitutionId: string };

const on = (text: string) => ({ firstDay: dateOf(calendarDay(text)), lastDay: dateOf(calendarDay(text)) });

const slugOn = async (day: string, sides: Sides) =>
  (await aReport({ of: await anExchange({ ...sides, ...on(day) }) })).report.slug;

async function aPair() {
  const [one, two] = [await anInstitution(), await anInstitution()];
  const there = { hostInstitutionId: one.id, guestInstitutionId: two.id };
  const back = { hostInstitutionId: two.id, guestInstitutionId: one.id };
  return { one, two, there, back };
}

test("before and after a report stand those of the same colleges, whoever was the host", async () => {
  const { one, there, back } = await aPair();
  const first = await slugOn("2001-03-01", there);
  const second = await slugOn("2002-03-01", back);
  const third = await slugOn("2003-03-01", there);
  await slugOn("2002-06-01", { hostInstitutionId: one.id, guestInstitutionId: (await anInstitution()).id });
  const around = await findReportNeighbours(publicDb, second);
  expect([around.earlier?.slug, around.later?.slug, around.related]).toEqual([first, third, []]);
  expect((await findReportNeighbours(publicDb, first)).earlier).toBeNull();
  expect((await findReportNeighbours(publicDb, third)).later).toBeNull();
});

test("a report that readers do not see is passed over, and has nothing around it", async () => {
  const { there } = await aPair();
  const first = await slugOn("2001-03-01", there);
  const hidden = await aReport({ of: await anExchange({ ...there, ...on("2002-03-01") }), en: null });
  const third = await slugOn("2003-03-01", there);
  await withdrawTranslation(system("test"), { slug: hidden.report.slug, locale: "zh" });
  expect((await findReportNeighbours(publicDb, third)).earlier?.slug).toBe(first);
  expect(await findReportNeighbours(publicDb, hidden.report.slug)).toEqual({ earlier: null, later: null, related: [] });
});

test("related are reports of other colleges that visited the same base, which is named", async () => {
  const { one } = await aPair();
  const visits: string[] = [];
  const base = await aBase({ institutionId: one.id });
  for (const day of ["2001-03-01", "2002-03-01"]) {
    const of = await anExchange({ hostInstitutionId: one.id, ...on(day) });
    await aVisit(of.exchange, { base });
    visits.push((await aReport({ of })).report.slug);
  }
  const { related, earlier } = await findReportNeighbours(publicDb, visits[1] ?? "");
  expect([earlier, related.map(({ slug }) => slug)]).toEqual([null, [visits[0]]]);
  expect(related[0]?.shared).toHaveLength(1);
});
