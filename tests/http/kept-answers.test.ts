import { openSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/database/free-port.ts";
import { type PortalServer, servePortal } from "@/scripts/start/web-server.ts";
import { inDatabase, untilHeard } from "@/tests/support/portal/database.ts";
import { addressOf, setting } from "@/tests/support/portal/settings.ts";
import { aTcpProxy, type TcpProxy } from "@/tests/support/tcp-proxy.ts";
import { root } from "@/tests/unit/architecture/source-tree.ts";
import { type AuthorizationWorld, anAuthorizationWorld, Fixtures } from "./support/fixtures.ts";
import { bodyOf, parseActionState, postToAction } from "./support/send.ts";
import { builtActions } from "./support/server-actions.ts";
import { accountOf } from "./support/table.ts";

// Two processes on one database: the portal under test, through which everything is written, and one whose connection
// for changes passes a proxy of the test. Who asks the first after the answer to a write gets nothing old, and who asks
// the other gets nothing old a second later, whatever happened to the connection.

/** `npm run drill` runs more. */
const ROUNDS = Number(process.env.TEST_KEPT_ANSWER_ROUNDS ?? 4);
const OTHER_PROCESS_MS = 1_000;
/** How long an answer waits for a connection that says nothing (scripts/serve/change-listener.ts). */
const WAITS_AT_MOST_MS = 500;
/** Readers of the first process at the moment of the answer. */
const READERS = 5;

/** Whoever waits for the table that is locked while a page is made. */
const HELD = `SELECT FROM pg_locks WHERE NOT granted AND relation = '"ReportVersion"'::regclass`;

const disturbances = ["nothing else", "a page held open", "the connection cut", "the connection silent"] as const;
type Disturbance = (typeof disturbances)[number];
const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
  round,
  disturbance: disturbances[round % disturbances.length] ?? "nothing else",
}));

let world: AuthorizationWorld;
let proxy: TcpProxy;
let other: { server: PortalServer; origin: string };

beforeAll(async () => {
  world = await anAuthorizationWorld();
  proxy = await aTcpProxy(setting("DATABASE_URL"), "nanbei-listener");
  const port = await freePort();
  const env = { ...process.env, DATABASE_URL: proxy.url, LOG_LEVEL: "error" };
  const output = openSync(join(root, `test-results/other-process-${process.env.VITEST_POOL_ID}.log`), "w");
  other = { server: await servePortal({ mode: "start", port, env, output }), origin: `http://127.0.0.1:${port}` };
});

afterAll(async () => {
  await other.server.drain();
  await proxy.close();
  await world.db.end();
});

type Seen = { status: number; mark: string | null };

/** What a reader gets: the status, and the mark in the title of the report. */
async function see(address: string): Promise<Seen> {
  const answer = await fetch(address);
  const [, mark = null] = /mark-(\w+)/.exec(await answer.text()) ?? [];
  return { status: answer.status, mark };
}

/** Does something to a report as an editor, by the action that the page calls. */
async function act(name: string, input: Record<string, unknown>): Promise<void> {
  const action = builtActions().find((each) => each.name === `lib/reports/actions.ts ${name}`);
  if (!action) throw new Error(`${name} is no action of the build`);
  const { cookie } = accountOf(world.accounts, "host administrator");
  const answer = await postToAction(action, { cookie, body: await bodyOf({ isForm: false, input }) });
  const text = await answer.text();
  expect(parseActionState(text)?.status, text.slice(0, 300)).toBe("done");
}

/** Writes by an action between readers of both processes. @throws where one of them gets something old */
async function change(
  path: string,
  { disturbance, expected, write }: { disturbance: Disturbance; expected: Seen; write: () => Promise<void> },
): Promise<void> {
  const [own, others] = [addressOf(path), `${other.origin}${path}`];
  const before = [await see(own), await see(own), await see(others), await see(others)];
  expect(before).toEqual(before.map(() => before[0]));
  expect(before[0]).not.toEqual(expected);
  if (disturbance === "the connection cut") proxy.cut();
  if (disturbance === "the connection silent") proxy.silence();
  await write();
  const answeredAt = performance.now();
  const readers = await Promise.all(Array.from({ length: READERS }, () => see(own)));
  expect(readers).toEqual(readers.map(() => expected));
  let last = await see(others);
  while (last.mark !== expected.mark && performance.now() - answeredAt < OTHER_PROCESS_MS) last = await see(others);
  expect(await see(others)).toEqual(expected);
  proxy.restore();
}

/**
 * Withdraws a report while a reader waits for its page, whose making has begun before and cannot go on until the report
 * is withdrawn.
 */
async function withdrawDuringMaking(
  path: string,
  { reportId, write }: { reportId: string; write: () => Promise<void> },
) {
  await inDatabase(async (client) => {
    await client.query(`UPDATE "Report" SET "slug" = "slug" WHERE id = $1`, [reportId]);
    await untilHeard();
    await client.query(`BEGIN; LOCK TABLE "ReportVersion" IN ACCESS EXCLUSIVE MODE`);
    const held = see(addressOf(path));
    await vi.waitUntil(async () => ((await world.db.query(HELD)).rowCount ?? 0) > 0, { timeout: 30_000, interval: 10 });
    await write();
    const next = see(addressOf(path));
    await client.query("ROLLBACK");
    expect(await next).toEqual({ status: 404, mark: null });
    await held;
    expect(await see(addressOf(path))).toEqual({ status: 404, mark: null });
  });
}

test.each(rounds)("round $round: a report is published, rewritten and withdrawn, with $disturbance", async (of) => {
  const { round, disturbance } = of;
  const fixtures = new Fixtures(world, accountOf(world.accounts, "host administrator"));
  const { report } = await fixtures.record({ texts: { zh: "DRAFT" } });
  const path = `/zh/reports/${report.slug}`;
  const text = { slug: report.slug, locale: "zh" };
  const seen = { text: 1, cover: 1 };
  const rename = (mark: string) =>
    world.db.query(`UPDATE "ReportTranslation" SET title = $2 WHERE "reportId" = $1`, [report.id, `mark-${mark}`]);
  await rename(`first${round}`);
  await change(path, {
    disturbance,
    expected: { status: 200, mark: `first${round}` },
    write: () => act("publishTranslationAction", { ...text, seen }),
  });
  await rename(`second${round}`);
  await change(path, {
    disturbance,
    expected: { status: 200, mark: `second${round}` },
    write: () => act("updateTranslationAction", { ...text, seen }),
  });
  const write = () => act("withdrawTranslationAction", text);
  if (disturbance === "a page held open") await withdrawDuringMaking(path, { reportId: report.id, write });
  else await change(path, { disturbance, expected: { status: 404, mark: null }, write });
});

test("the answer to a request that may write waits for the connection that tells of changes", async () => {
  await see(`${other.origin}/zh`);
  proxy.silence();
  const began = performance.now();
  await fetch(`${other.origin}/api/health/live`, { method: "POST" });
  const waited = performance.now() - began;
  proxy.restore();
  // no longer than this, as a process that is not told of changes keeps nothing
  expect(waited).toBeGreaterThan(WAITS_AT_MOST_MS - 50);
});
