import { expect, test } from "vitest";
import { publicDb } from "@/lib/platform/db.ts";
import { listLatestReports } from "@/lib/reports/public.ts";
import { aReport } from "@/tests/factories/reports.ts";

/** A day after those of all other tests, with which this one shares a database. */
const publishedOn = (day: number) => ({ publishedAt: new Date(Date.UTC(2990, 0, day)) });

test("the latest reports come by their newest text, each once, in whichever language it is", async () => {
  const both = (await aReport({ zh: publishedOn(1), en: publishedOn(5) })).report;
  const chinese = (await aReport({ zh: publishedOn(4), en: null })).report;
  const english = (await aReport({ zh: { status: "DRAFT", ...publishedOn(9) }, en: publishedOn(3) })).report;
  const slugs = [both.slug, chinese.slug, english.slug];
  for (const limit of [1, 2, 3]) {
    expect((await listLatestReports(publicDb, limit)).map(({ slug }) => slug)).toEqual(slugs.slice(0, limit));
  }
  const [first] = await listLatestReports(publicDb, 1);
  expect(first?.languages).toEqual(["zh", "en"]);
});
