import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aPlace, StartedPortal } from "./started-portal.ts";

const REPORT = "/reports/2025-12-05-harbin";
const RECORD = "/exchanges/EX-2025-001";
const UNKNOWN_SLUGS = 200;
/** Fewer than there are connections: none is refused as busy. */
const AT_ONCE = 4;
const build = resolve(fileURLToPath(new URL("../../.next", import.meta.url)));

let place: Awaited<ReturnType<typeof aPlace>>;
let portal: StartedPortal;

beforeAll(async () => {
  place = await aPlace();
  portal = await new StartedPortal({ ...place, env: { SEED: "record" } }).up();
});
afterAll(async () => {
  await portal.stop();
  await place.remove();
});

/** The status of a page, once it has come to its end. */
async function statusOf(path: string): Promise<number> {
  const answer = await fetch(`${portal.url}${path}`);
  await answer.arrayBuffer();
  return answer.status;
}

async function statusesOf(...paths: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (const locale of ["zh", "en"]) for (const path of paths) statuses.push(await statusOf(`/${locale}${path}`));
  return statuses;
}

/** Runs the room's own command in this process, as the portal's own role, and waits until the server has heard of it. */
async function withdraw(locale: "zh" | "en"): Promise<void> {
  const { authSecret } = portal.secrets();
  vi.stubEnv("DATABASE_URL", portal.databaseUrls().appUrl);
  vi.stubEnv("AUTH_SECRET", authSecret);
  const { withdrawTranslation } = await import("@/lib/reports/commands/withdraw-translation.ts");
  const { system } = await import("@/lib/platform/actor.ts");
  const { disconnect } = await import("@/lib/platform/db.ts");
  await withdrawTranslation(system("test"), { slug: "2025-12-05-harbin", locale });
  await disconnect();
  vi.unstubAllEnvs();
  // no answer to what may write leaves before the server has heard of every change
  await fetch(`${portal.url}/api/health/live`, { method: "POST" });
}

const filesOfBuild = () => readdirSync(build, { recursive: true, encoding: "utf8" }).toSorted();

test("a page that finds the database busy answers 503, says when to try again, and is not kept", async () => {
  const owner = new pg.Client({ connectionString: portal.databaseUrls().ownerUrl });
  await owner.connect();
  await owner.query(`BEGIN; LOCK TABLE "Institution" IN ACCESS EXCLUSIVE MODE`);
  const busy = await fetch(`${portal.url}/zh/institutions`);
  await owner.query("ROLLBACK");
  await owner.end();
  expect([busy.status, busy.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(await statusOf("/zh/institutions")).toBe(200);
});

test("two hundred unknown addresses write no file", async () => {
  expect(await statusesOf(REPORT, RECORD)).toEqual([200, 200, 200, 200]);
  const before = filesOfBuild();
  const answers: number[] = [];
  for (let first = 0; first < UNKNOWN_SLUGS; first += AT_ONCE) {
    const slugs = Array.from({ length: AT_ONCE }, (_, index) => `nowhere-${first + index}`);
    answers.push(...(await Promise.all(slugs.map((slug) => statusOf(`/zh/reports/${slug}`)))));
  }
  expect(answers.filter((status) => status === 404).length).toBe(UNKNOWN_SLUGS);
  expect(filesOfBuild()).toEqual(before);
});

test("what was published, read and withdrawn is gone in both languages, also after the server was killed", async () => {
  expect(await statusesOf(REPORT, RECORD)).toEqual([200, 200, 200, 200]);
  await withdraw("zh");
  await withdraw("en");
  expect(await statusesOf(REPORT, RECORD)).toEqual([404, 404, 404, 404]);
  const { server } = portal.processes();
  process.kill(server, "SIGKILL");
  await portal.restarted("server", server);
  expect(await statusesOf(REPORT, RECORD)).toEqual([404, 404, 404, 404]);
});
