import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, inject, test, vi } from "vitest";
import { Prisma } from "@/prisma/generated/client.ts";
import { freePort } from "@/scripts/database/free-port.ts";
import { withConnection } from "@/tests/support/scratch-database.ts";
import { aTcpProxy } from "@/tests/support/tcp-proxy.ts";
import { root } from "@/tests/unit/architecture/source-tree.ts";

const OWN = process.env.DATABASE_URL ?? "";
const BUSY = { kind: "busy", code: "busy" };
const SOON = { timeout: 30_000, interval: 5 };
const WRITER = "nanbei-writer";

/**
 * What a server says of a lost connection, of a full disk (53100, "could not extend file", as on a real one), of lacking
 * memory or connections, of a timeout, a stop, a crash or a start, and of a disk that cannot be read.
 */
const UNAVAILABLE = [
  ...["08000", "08003", "08006", "53000", "53100", "53200", "53300", "57014", "57P01", "57P02", "57P03", "58030"],
  ...["55P03", "25P03"],
];
const BUGS = ["42P01", "22021", "23505", "40P01", "42501", "P0001", "XX000", "XX001"];

const failing = (state: string) => `DO $$ BEGIN RAISE EXCEPTION 'could not' USING ERRCODE = '${state}'; END $$`;

/** Loads the platform as in a process with another database, and gives its three ways to ask one. */
async function platformWith(databaseUrl: string) {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", databaseUrl);
  const db = await import("@/lib/platform/db.ts");
  await db.disconnect();
  const { guest, system } = await import("@/lib/platform/actor.ts");
  const { countAttempt } = await import("@/lib/platform/rate-limit.ts");
  type Ask = (sql: string) => Promise<unknown>;
  const read: Ask = (sql) => db.read(guest, (tx) => tx.$queryRaw(Prisma.raw(sql)));
  const write: Ask = (sql) => db.transaction(system("test"), (tx) => tx.$executeRawUnsafe(sql));
  const publicly: Ask = (sql) => db.publicDb.$queryRaw(Prisma.raw(sql));
  const count = () => countAttempt({ name: randomUUID(), points: 1, perSeconds: 60 }, "somebody");
  return { ...db, system, ways: { read, write, publicly }, count };
}
type Platform = Awaited<ReturnType<typeof platformWith>>;

afterEach(() => vi.unstubAllEnvs());
afterAll(async () => (await import("@/lib/platform/db.ts")).disconnect());

/** Asks in every way, and gives what each was refused with. */
const everyRefusal = async ({ ways, count }: Platform): Promise<unknown[]> => {
  const asked = [...Object.values(ways).map((ask) => ask("SELECT 1")), count()];
  return (await Promise.allSettled(asked)).map((outcome) => (outcome.status === "rejected" ? outcome.reason : outcome));
};

/** The process in the server that serves the newest connection of an application. */
const backendOf = (application: string): Promise<number> =>
  withConnection(inject("superuserUrl"), async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND datname = $2 ORDER BY backend_start DESC",
      [application, new URL(OWN).pathname.slice(1)],
    );
    return rows[0]?.pid ?? 0;
  });

const LOCK = "pg_advisory_lock(20251205)";

/** Keeps a lock while something is done, so that whoever asks for it waits. */
const whileLocked = (work: () => Promise<void>): Promise<void> =>
  withConnection(process.env.DATABASE_OWNER_URL ?? "", async (client) => {
    await client.query(`SELECT ${LOCK}`);
    await work();
  });

/** Waits until a connection of an application waits for a lock. */
const untilWaiting = (application: string) =>
  withConnection(inject("superuserUrl"), (client) =>
    vi.waitUntil(async () => {
      const sql = `SELECT FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock' AND datname = $2`;
      return (await client.query(sql, [application, new URL(OWN).pathname.slice(1)])).rowCount === 1;
    }, SOON),
  );

describe("is refused as busy, whoever asks:", () => {
  test.each([
    ["nothing listens at the port", async () => OWN.replace(/:\d+\//, `:${await freePort()}/`)],
    [
      "nothing listens at any address of the name",
      async () => OWN.replace(/@[\d.]+:\d+\//, `@localhost:${await freePort()}/`),
    ],
    ["its socket is not there", async () => `${OWN}?host=/no/such/folder`],
    ["the name of the server is unknown", async () => OWN.replace(/@[\d.]+:/, "@database.invalid:")],
    ["the server has no such database", async () => OWN.replace(/\/[^/]+$/, "/no_such_database")],
  ])("%s", async (_what, url) => {
    const platform = await platformWith(await url());
    for (const refusal of await everyRefusal(platform)) expect(refusal).toMatchObject(BUSY);
  });

  test("the server fails with a SQLSTATE that says so", async () => {
    const { ways } = await platformWith(OWN);
    for (const state of UNAVAILABLE) {
      for (const ask of Object.values(ways)) await expect(ask(failing(state)), state).rejects.toMatchObject(BUSY);
    }
  });

  test.each([
    ["read", "nanbei-reader"],
    ["write", WRITER],
    ["publicly", "nanbei-guest"],
  ] as const)("its connection is ended by an administrator, or cut, while it is asked (%s)", async (way, name) => {
    const proxy = await aTcpProxy(OWN, name);
    const { ways } = await platformWith(proxy.url);
    const ask = ways[way];
    const terminate = async () =>
      withConnection(inject("superuserUrl"), async (client) =>
        client.query("SELECT pg_terminate_backend($1)", [await backendOf(name)]),
      );
    for (const lose of [terminate, proxy.cut]) {
      await whileLocked(async () => {
        const asked = ask(`SELECT ${LOCK}::text`).then(
          () => null,
          (error: unknown) => error,
        );
        await untilWaiting(name);
        await lose();
        expect(await asked).toMatchObject(BUSY);
      });
    }
    await proxy.close();
    await expect(ask("SELECT 1")).rejects.toMatchObject(BUSY);
  });
});

test("any other SQLSTATE is a failure that somebody has to look at", async () => {
  const { ways } = await platformWith(OWN);
  for (const state of BUGS) {
    for (const ask of Object.values(ways)) await expect(ask(failing(state)), state).rejects.not.toMatchObject(BUSY);
  }
});

test("a backend that is frozen holds up one request only: the next one gets another connection", async () => {
  const platform = await platformWith(OWN);
  const write = () => platform.ways.write("SELECT 1").catch((error: Error) => error.message);
  // a transaction that records nothing is rolled back, which takes an answer of the server
  const answered = await write();
  expect(answered).toContain("recorded no audit event");
  const frozen = await backendOf(WRITER);
  process.kill(frozen, "SIGSTOP");
  try {
    expect(await write()).toBe("busy: busy");
    expect(await write()).toBe(answered);
  } finally {
    process.kill(frozen, "SIGCONT");
  }
});

test("a write whose acknowledgement was lost is refused as busy, which does not say that it failed", async () => {
  const proxy = await aTcpProxy(OWN, WRITER);
  const { transaction, read, system, ways } = await platformWith(proxy.url);
  const [id, code] = [randomUUID(), `t-${randomUUID()}`];
  const find = () => read(system("test"), (tx) => tx.topic.findUnique({ where: { code } }));
  let held: ReturnType<typeof proxy.holdAnswers> | undefined;
  const written = transaction(system("test"), async (tx, record) => {
    await tx.topic.create({ data: { id, code, nameEn: "Audit evaluation" } });
    await record({ action: "topic.created", subject: { type: "Topic", id } });
    held = proxy.holdAnswers(WRITER);
  });
  const refused = expect(written).rejects.toMatchObject(BUSY);
  await vi.waitUntil(() => held && held.count() > 0, SOON);
  proxy.cut();
  await refused;
  expect(await find()).toMatchObject({ id });
  held?.release();
  await expect(ways.write("SELECT 1")).rejects.toThrow("recorded no audit event");
  await proxy.close();
});

test("the errors of the driver that have no code are those that it has", async () => {
  const { DRIVER_MESSAGES } = await import("@/lib/platform/database-errors.ts");
  const sources = ["pg/lib/client.js", "pg-pool/index.js"]
    .map((file) => readFileSync(join(root, "node_modules", file), "utf8"))
    .join("\n");
  expect(DRIVER_MESSAGES.filter((message) => !sources.includes(`new Error('${message}`))).toEqual([]);
});
