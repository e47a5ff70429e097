import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { ChangeListener } from "@/scripts/serve/change-listener.ts";
import { switchToOwnDatabase } from "@/tests/support/own-database.ts";
import { aTcpProxy } from "@/tests/support/tcp-proxy.ts";

await switchToOwnDatabase("change-listener");
const { anInstitution } = await import("@/tests/factories/institutions.ts");

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

async function aConnection(url = process.env.DATABASE_URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
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
  await client.query(`BEGIN; UPDATE "Institution" SET "updatedAt" = now(); ROLLBACK`);
  await client.query(`SELECT FROM "Institution"`);
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

test("TRUNCATE of each table that tells readers tells them too", async () => {
  const [listener, owner] = [await aListener(), await aConnection(process.env.DATABASE_OWNER_URL)];
  const tablesWhere = async (condition: string) =>
    (
      await owner.query<{ name: string }>(
        `SELECT relname AS name FROM pg_class
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND ${condition}`,
      )
    ).rows.map(({ name }) => name);
  const tables = await tablesWhere("true");
  const telling = await tablesWhere(
    "EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgfoid = 'app.tell_readers'::regproc)",
  );
  const ofAll = (what: string) => tables.map((name) => `ALTER TABLE "${name}" ${what} TRIGGER USER;`).join("\n");
  /** Whether readers are told when a table is emptied with those that refer to it, while only some triggers are on. */
  const isTold = async (table: string, triggers: string) => {
    await listener.catchUp();
    const before = listener.generation;
    const empty = `${ofAll("DISABLE")} ${triggers} TRUNCATE "${table}" CASCADE; ${ofAll("ENABLE")}`;
    await owner.query(`BEGIN; ${empty} COMMIT`);
    await listener.catchUp();
    return listener.generation !== before;
  };
  expect(await isTold("Publication", "")).toBe(false);
  expect(telling).toContain("Publication");
  for (const table of telling)
    expect(await isTold(table, `ALTER TABLE "${table}" ENABLE TRIGGER "${table}_tells_readers";`), table).toBe(true);
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
  await listener.catchUp(); // so that the proof is as young as it can be
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
