import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { AcknowledgedWrites, BUSY, UNANSWERED } from "./acknowledged-writes.ts";
import { aPlace, StartedPortal } from "./started-portal.ts";

const KILLS = 40;
const VICTIMS = ["web server", "postmaster", "backend"] as const;
const PEOPLE = 6;
/** Four ends of one process within a minute, and not the fifth, which ends the start. */
const KILLS_PER_START = 4 * VICTIMS.length;
/** Of the database, on a machine that does nothing else. */
const WHOLE_WITHIN_MS = 10_000;
const LONG = { timeout: 1_800_000 };
const NOTHING = { lost: [], doubled: [], withoutEvent: [] };

let place: Awaited<ReturnType<typeof aPlace>>;
let portal: StartedPortal;
beforeEach(async () => {
  place = await aPlace();
  portal = await new StartedPortal(place).up();
});
afterEach(async () => {
  await portal.stop();
  await place.remove();
  vi.unstubAllEnvs();
});

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(portal.databaseUrls().ownerUrl);
  const password = readFileSync(join(place.dataDir, "database/superuser-password"), "utf8");
  const client = new pg.Client({
    host: url.hostname,
    port: Number(url.port),
    user: "nanbei_superuser",
    password,
    database: "nanbei",
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A process of the server that writes for the portal at this moment. */
const aBackend = (): Promise<number> =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE application_name = 'nanbei-writer' ORDER BY state = 'idle', random() LIMIT 1`,
    );
    return rows[0]?.pid ?? 0;
  });

/** Kills one process, and waits until the portal is whole. @returns how long that took */
async function kill(victim: (typeof VICTIMS)[number], writes: AcknowledgedWrites): Promise<number> {
  const { server, database } = portal.processes();
  const pids = { "web server": server, postmaster: database, backend: await aBackend() };
  const killedAt = performance.now();
  process.kill(pids[victim], "SIGKILL");
  if (victim === "web server") await portal.restarted("server", server);
  if (victim === "postmaster") await portal.restarted("database", database);
  await writes.write();
  return performance.now() - killedAt;
}

test("forty kills lose no acknowledged write and double none", LONG, async () => {
  const longest = new Map<string, number>();
  let acknowledged = 0;
  for (let kills = 0; kills < KILLS; ) {
    const writes = await AcknowledgedWrites.to(portal, [BUSY, UNANSWERED]);
    writes.begin(PEOPLE);
    for (let ofStart = 0; ofStart < KILLS_PER_START && kills < KILLS; ofStart += 1, kills += 1) {
      const victim = VICTIMS[kills % VICTIMS.length] ?? "backend";
      await writes.more(1 + randomInt(3 * PEOPLE));
      longest.set(victim, Math.max(longest.get(victim) ?? 0, await kill(victim, writes)));
    }
    await writes.end();
    expect(await writes.compare()).toEqual(NOTHING);
    acknowledged += writes.acknowledged.length;
    // a start of its own, because the next ends may come within the minute of these
    await portal.stop();
    portal = await new StartedPortal(place).up();
  }
  const times = [...longest].map(([victim, ms]) => `${victim} ${Math.round(ms)} ms`).join(", ");
  console.log(`${KILLS} kills, ${acknowledged} acknowledged writes; whole again after at most: ${times}`);
  expect(longest.get("postmaster")).toBeLessThan(WHOLE_WITHIN_MS);
});

test(
  "a loss is seen: of a database that acknowledges before it has written, the kill of its server takes some",
  LONG,
  async () => {
    // the account and its session are written first, so that they stay
    const writes = await AcknowledgedWrites.to(portal, [BUSY, UNANSWERED]);
    await asSuperuser(async (client) => {
      for (const setting of ["synchronous_commit = off", "wal_writer_delay = '10s'"]) {
        await client.query(`ALTER SYSTEM SET ${setting}`);
      }
      await client.query("SELECT pg_reload_conf()");
    });
    writes.begin(PEOPLE);
    await writes.more(3 * PEOPLE);
    await kill("postmaster", writes);
    await writes.end();
    const { lost } = await writes.compare();
    console.log(`${lost.length} of ${writes.acknowledged.length} acknowledged writes were lost, and seen`);
    expect(lost).not.toEqual([]);
  },
);

test("a doubled write is seen: a form that is sent again with another key", LONG, async () => {
  const writes = await AcknowledgedWrites.to(portal, []);
  await writes.write();
  const [name = ""] = writes.acknowledged;
  await writes.writeAgainWithAnotherKey(name);
  expect(await writes.compare()).toEqual({ ...NOTHING, doubled: [name] });
});
