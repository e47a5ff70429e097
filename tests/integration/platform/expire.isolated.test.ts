import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { findPublicBase, findPublicCollege } from "@/lib/bases/public.ts";
import { findPublicSeries, listPublicSeries } from "@/lib/exchanges/public.ts";
import { listPublicInstitutions } from "@/lib/institutions/public.ts";
import { system } from "@/lib/platform/actor.ts";
import { seconds } from "@/lib/platform/clock.ts";
import { MAX_STATEMENT_MS, publicDb, read } from "@/lib/platform/db.ts";
import { EXPIRE_AGAIN_AFTER_MS, expireTags, MAX_STATEMENTS_IN_A_ROW } from "@/lib/platform/expire.ts";
import { findPublicReport, findPublicReportOfExchange, listLatestReports } from "@/lib/reports/public.ts";
import { findExchangeFilters, listPublicExchanges } from "@/lib/revisions/listing/public.ts";
import { findPublicExchange } from "@/lib/revisions/public.ts";
import { aDelegationMember } from "@/tests/factories/exchanges.ts";
import { aGroupDiscussion, aVisit } from "@/tests/factories/itinerary.ts";
import { aReport } from "@/tests/factories/reports.ts";
import { countStatements } from "@/tests/support/statements.ts";

// Next and the timer are replaced: the test collects the tags that expire, and ends each wait itself.
const world = vi.hoisted(() => ({ expired: [] as string[], waits: new Map<number, () => void>() }));
vi.mock("next/cache", async (original) => ({
  ...(await original<object>()),
  revalidateTag: (tag: string) => world.expired.push(tag),
}));
vi.mock("next/server", () => ({ after: (work: () => Promise<void>) => void work() }));
vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number) => new Promise<void>((resolve) => world.waits.set(ms, resolve)),
}));

beforeEach(() => {
  world.expired.length = 0;
  world.waits.clear();
});

test("what changed is expired at once, soon again, and once more when no page can be under way any longer", async () => {
  expireTags(["exchange:EX-2025-001", "reports"]);
  const both = ["exchange:EX-2025-001", "reports"];
  expect(world.expired).toEqual(both);
  expect([...world.waits.keys()]).toEqual([...EXPIRE_AGAIN_AFTER_MS]);
  for (const [at, ms] of EXPIRE_AGAIN_AFTER_MS.entries()) {
    world.waits.get(ms)?.();
    await vi.waitFor(() => expect(world.expired).toEqual(Array.from({ length: at + 2 }, () => both).flat()));
  }
});

test("the last time is later than the deepest page can take for its statements", () => {
  expect(MAX_STATEMENT_MS).toBe(seconds(4));
  expect(EXPIRE_AGAIN_AFTER_MS.at(-1)).toBeGreaterThan(MAX_STATEMENTS_IN_A_ROW * MAX_STATEMENT_MS);
});

/** The number of statements in a row: the sum of sequential reads, and the largest of parallel ones. */
function statementsInARow(source: string): number {
  const waits = source.match(/await (Promise\.all\(\[[^\]]*(?:\[[^\]]*\][^\]]*)*\]\)|cached\w+)/g) ?? [];
  return waits
    .map((wait) => Math.max(0, ...(wait.match(/cached\w+/g) ?? []).map(() => 1)))
    .reduce((sum, each) => sum + each, 0);
}

test("no public page sends more statements in a row than are waited for", () => {
  const folder = path.resolve("app/(public)");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => statementsInARow(readFileSync(path.join(folder, file), "utf8")));
  expect(Math.max(...sources)).toBe(MAX_STATEMENTS_IN_A_ROW);
});

test("a public read is one statement", async () => {
  const { exchange, report, host, guest, hostParty } = await aReport();
  await aDelegationMember(hostParty.delegation);
  await aGroupDiscussion({ exchange, host, guest });
  const { base } = await aVisit(exchange, { institutionId: host.institutionId });
  const { slug } = await read(system("test"), (tx) =>
    tx.institution.findUniqueOrThrow({ where: { id: host.institutionId } }),
  );
  const reads = [
    () => findPublicExchange(publicDb, exchange.code),
    () => findPublicReport(publicDb, report.slug),
    () => findPublicReportOfExchange(publicDb, exchange.code),
    () => listLatestReports(publicDb, 10),
    () => listPublicExchanges(publicDb, { institution: slug }, null),
    () => findPublicCollege(publicDb, { slug, now: new Date() }),
    () => listPublicInstitutions(publicDb),
    () => findPublicBase(publicDb, base.slug),
    () => listPublicSeries(publicDb),
    () => findPublicSeries(publicDb, "anywhere"),
    () => findExchangeFilters(publicDb),
  ];
  for (const read of reads) expect(await countStatements(read), String(read)).toBe(1);
});
