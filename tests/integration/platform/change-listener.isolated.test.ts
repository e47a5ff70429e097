import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { ChangeListener } from "@/scripts/serve/change-listener.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";
import { inRolledBackTransaction } from "@/tests/support/connections.ts";
import { aTcpProxy } from "@/tests/support/tcp-proxy.ts";

const WRITES = 200;
const LOOKS = { timeout: 30_000, interval: 5 };

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** A listener on the worker's database that hears already. */
async function aListener(url = process.env.DATABASE_URL ?? ""): Promise<ChangeListener> {
  const listener = new ChangeListener({ url, log: { warn: () => undefined, info: () => undefined } });
  ending.push(() => listener.stop());
  await vi.waitUntil(() => listener.isHearing(), LOOKS);
  return listener;
}

async function aConnection(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  ending.push(() => client.end());
  return client;
}

test("after a round trip every change is heard whose own answer came before it", async () => {
  const { id } = await anInstitution();
  const [listener, client] = [await aListener(), await aConnection()];
  const unheard: number[] = [];
  for (let write = 0; write < WRITES; write += 1) {
    const before = listener.generation;
    await client.query(`UPDATE "Institution" SET "updatedAt" = now() WHERE id = $1`, [id]);
    await listener.catchUp();
    if (listener.generation === before) unheard.push(write);
  }
  expect(unheard).toEqual([]);
});

test("what is rolled back is no change, and reading is none", async () => {
  const [listener, client] = [await aListener(), await aConnection()];
  await listener.catchUp();
  const before = listener.generation;
  await client.query(`BEGIN; UPDATE "Exchange" SET "updatedAt" = now(); ROLLBACK`);
  await client.query(`SELECT FROM "Exchange"`);
  await listener.catchUp();
  expect(listener.generation).toBe(before);
});

test("a working text tells nobody, and its publication everybody", async () => {
  const [listener, client] = [await aListener(), await aConnection()];
  const isToldOf = async (sql: string) => {
    await listener.catchUp();
    const before = listener.generation;
    await client.query(sql);
    await listener.catchUp();
    return listener.generation !== before;
  };
  expect(await isToldOf(`UPDATE "ReportTranslation" SET title = title WHERE false`)).toBe(false);
  expect(await isToldOf(`UPDATE "ReportTranslation" SET status = status WHERE false`)).toBe(true);
});

test("TRUNCATE tells readers too", async () => {
  await inRolledBackTransaction("owner", async (client) => {
    const { rows } = await client.query<{ missing: string }>(
      `SELECT tgrelid::regclass::text AS missing FROM pg_trigger
       WHERE tgfoid = 'app.tell_readers'::regproc AND (tgtype & 32) = 0`,
    );
    expect(rows).toEqual([]);
  });
});

test("a connection that is cut is a change, and is made again", async () => {
  const proxy = await aTcpProxy(process.env.DATABASE_URL ?? "", "nanbei-listener");
  ending.push(() => proxy.close());
  const listener = await aListener(proxy.url);
  const before = listener.generation;
  proxy.cut();
  await vi.waitUntil(() => listener.generation > before, LOOKS);
  await vi.waitUntil(() => listener.isHearing(), LOOKS);
  expect(listener.generation).toBe(before + 2);
});

test("a connection that went silent proves nothing any more, without being waited for, and is made again", async () => {
  const proxy = await aTcpProxy(process.env.DATABASE_URL ?? "", "nanbei-listener");
  ending.push(() => proxy.close());
  const listener = await aListener(proxy.url);
  const before = listener.generation;
  proxy.silence();
  await listener.catchUp();
  expect(listener.isHearing()).toBe(false);
  proxy.restore();
  await vi.waitUntil(() => listener.isHearing(), LOOKS);
  expect(listener.generation).toBeGreaterThan(before);
});

test("a server that is not there is asked again until it is", async () => {
  const proxy = await aTcpProxy(process.env.DATABASE_URL ?? "", "nanbei-listener");
  ending.push(() => proxy.close());
  proxy.silence();
  const listener = new ChangeListener({ url: proxy.url, log: { warn: () => undefined, info: () => undefined } });
  ending.push(() => listener.stop());
  await listener.catchUp();
  expect(listener.isHearing()).toBe(false);
  proxy.restore();
  await vi.waitUntil(() => listener.isHearing(), LOOKS);
});
