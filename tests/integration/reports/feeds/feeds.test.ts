import { beforeAll, expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { publicDb } from "@/lib/platform/db.ts";
import { withdrawTranslation } from "@/lib/reports/commands/withdraw-translation.ts";
import { findFeed } from "@/lib/reports/feeds/public.ts";
import type { FeedScope } from "@/lib/reports/feeds/schema.ts";
import { anExchange, aSeries } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { aGroupDiscussion } from "@/tests/factories/itinerary.ts";
import { aReport } from "@/tests/factories/reports.ts";

let scopes: FeedScope[] = [];
let slug: string;
let stranger: string;

beforeAll(async () => {
  const [host, guest, other] = [await anInstitution(), await anInstitution(), await anInstitution()];
  const series = await aSeries();
  const of = await anExchange({ hostInstitutionId: host.id, guestInstitutionId: guest.id, seriesId: series.id });
  const { hostUnit } = await aGroupDiscussion(of);
  slug = (await aReport({ of, en: null })).report.slug;
  await aReport({ of: await anExchange({ hostInstitutionId: other.id }) });
  stranger = other.slug;
  scopes = [
    { kind: "college", slug: host.slug },
    { kind: "college", slug: guest.slug },
    { kind: "series", slug: series.slug },
    { kind: "school", college: host.slug, code: hostUnit.code },
  ];
});

const slugsIn = async (scope: FeedScope, locale: "zh" | "en" = "zh") =>
  (await findFeed(publicDb, scope, locale))?.entries.map((entry) => entry.slug);

test("a college, a series and a school each have a feed of the reports in which they took part", async () => {
  for (const scope of scopes) expect(await slugsIn(scope), JSON.stringify(scope)).toEqual([slug]);
  expect(await slugsIn({ kind: "college", slug: stranger })).not.toContain(slug);
  expect(await slugsIn({ kind: "all" })).toContain(slug);
});

test("a feed has the texts of its language", async () => {
  for (const scope of scopes) expect(await slugsIn(scope, "en"), JSON.stringify(scope)).toEqual([]);
});

test("what readers do not know has no feed", async () => {
  const hidden = await anInstitution({ isListed: false });
  const unknown: FeedScope[] = [
    { kind: "college", slug: hidden.slug },
    { kind: "series", slug: "nothing" },
    { kind: "school", college: hidden.slug, code: "NONE" },
  ];
  for (const scope of unknown) expect(await findFeed(publicDb, scope, "zh"), JSON.stringify(scope)).toBeNull();
});

test("a text that is withdrawn is gone, and its identifier tells nothing of its row", async () => {
  const { report } = await aReport({ en: null });
  const entry = async () =>
    (await findFeed(publicDb, { kind: "all" }, "zh"))?.entries.find((each) => each.slug === report.slug);
  const before = await entry();
  expect(before?.id).toMatch(/^urn:uuid:/);
  expect(before?.id).not.toContain(report.id);
  await withdrawTranslation(system("test"), { slug: report.slug, locale: "zh" });
  expect(await entry()).toBeUndefined();
});
