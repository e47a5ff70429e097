import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { freePort } from "@/scripts/database/free-port.ts";
import { aPlace, isRunning, StartedPortal } from "./started-portal.ts";

const CLIENTS = 12;

let place: Awaited<ReturnType<typeof aPlace>>;
let running: StartedPortal[] = [];
beforeAll(async () => {
  place = await aPlace();
});
afterEach(async () => {
  await Promise.all(running.map((portal) => portal.stop()));
  running = [];
});
afterAll(() => place.remove());

async function started(env?: Record<string, string>, where = place): Promise<StartedPortal> {
  const portal = new StartedPortal({ ...where, ...(env ? { env } : {}) });
  running.push(portal);
  return portal.up();
}

const isReady = async ({ url }: StartedPortal) => (await fetch(`${url}/api/health/ready`)).status === 200;

async function links(portal: StartedPortal): Promise<number> {
  const client = new pg.Client({ connectionString: portal.databaseUrls().ownerUrl });
  await client.connect();
  const { rowCount } = await client.query(`SELECT 1 FROM "Invitation"`);
  await client.end();
  return rowCount ?? 0;
}

/** Whether the portal takes a new connection. */
const isReached = ({ url }: StartedPortal) =>
  fetch(`${url}/api/health/live`, { headers: { connection: "close" } }).then(
    () => true,
    () => false,
  );

/**
 * A request that the portal has begun to read and cannot answer yet, on a connection that its client would keep.
 * @returns sends the rest, and gives the status and whether the portal ends the connection
 */
async function anUnfinishedRequest(portal: StartedPortal) {
  const headers = { "content-length": 2, "content-type": "text/plain", expect: "100-continue", "next-action": "none" };
  const agent = new Agent({ keepAlive: true });
  const sending = request(`${portal.url}/zh/sign-in`, { method: "POST", headers, agent });
  const answered = new Promise<{ status: number | undefined; connection: string | undefined }>((done, failed) => {
    sending
      .once("response", (answer) => {
        answer.resume();
        done({ status: answer.statusCode, connection: answer.headers.connection });
      })
      .once("error", failed);
  });
  sending.flushHeaders();
  await once(sending, "continue");
  return {
    finish: () => {
      sending.end("{}");
      return answered;
    },
  };
}

describe("a start", () => {
  test("keeps its secrets for itself and does nothing slow the second time", async () => {
    const first = await started();
    expect(await first.stop()).toBe(0);
    const secrets = join(place.dataDir, "secrets.json");
    const before = readFileSync(secrets, "utf8");
    expect(
      [secrets, join(place.dataDir, "database/superuser-password")].map((file) => statSync(file).mode & 0o777),
    ).toEqual([0o600, 0o600]);
    expect(statSync(place.dataDir).mode & 0o777).toBe(0o700);
    const second = await started();
    expect(second.output).not.toMatch(/Installing packages|… Portal is built|applied 0001/);
    expect(readFileSync(secrets, "utf8")).toBe(before);
    expect(second.output).toMatch(/\/zh\/sign-in\/first\?token=\S{20,}/);
  });

  test("is refused while another one uses the folder, which goes on serving", async () => {
    const first = await started();
    const second = new StartedPortal({ ...place, port: await freePort() });
    expect(await second.exited).toBe(1);
    expect(second.output).toContain("is running already");
    expect(await isReady(first)).toBe(true);
  });

  test("serves beside another one with a folder of its own", async () => {
    const other = await aPlace();
    const portals = await Promise.all([started(), started({}, other)]);
    expect(await Promise.all(portals.map(isReady))).toEqual([true, true]);
    await portals[1].stop();
    expect(await isReady(portals[0])).toBe(true);
    await other.remove();
  });
});

describe("a stop", () => {
  test("breaks no connection of twelve clients that ask on and on, and waits for none that is silent", async () => {
    const portal = await started();
    const silent = connect(portal.port, "127.0.0.1");
    silent.on("error", () => undefined);
    await once(silent, "connect");
    let asked = 0;
    const clients = Array.from({ length: CLIENTS }, () =>
      askUntilTheEnd(portal, () => {
        asked += 1;
      }),
    );
    await vi.waitUntil(() => asked > CLIENTS * 10, { timeout: 60_000, interval: 5 });
    portal.kill("SIGTERM");
    expect(await Promise.all(clients)).toEqual(clients.map(() => "refused"));
    expect(await portal.exited).toBe(0);
    expect(portal.output).not.toContain("did not end");
  });

  test("answers what was asked before, then stops the server, then the database", async () => {
    const portal = await started();
    const { database, server } = portal.processes();
    const client = new pg.Client({ connectionString: portal.databaseUrls().ownerUrl });
    client.on("error", () => undefined); // the connection may end with the database
    await client.connect();
    const asked = await anUnfinishedRequest(portal);
    portal.kill("SIGTERM");
    await vi.waitUntil(async () => !(await isReached(portal)), { timeout: 60_000, interval: 20 });
    expect((await client.query("SELECT 1")).rowCount).toBe(1);
    expect(await asked.finish()).toEqual({ status: 400, connection: "close" });
    await client.end();
    expect(await portal.exited).toBe(0);
    expect([database, server].filter(isRunning)).toEqual([]);
    expect(existsSync(join(place.dataDir, "database/pgdata/postmaster.pid"))).toBe(false);
  });
});

/**
 * A client that asks for a page again and again, on one connection for as long as the portal keeps it.
 * @returns what ended it
 */
async function askUntilTheEnd({ url }: StartedPortal, asked: () => void): Promise<"refused" | "reset"> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (;;) {
    const sent = request(`${url}/zh`, { agent });
    sent.end();
    try {
      const [answer] = (await once(sent, "response")) as [IncomingMessage];
      answer.resume();
      await once(answer, "end");
      asked();
    } catch {
      agent.destroy();
      // a connection that was not open yet may be refused; one on which the portal has answered may not break
      return sent.reusedSocket ? "reset" : "refused";
    }
  }
}

describe("after kill -9 of", () => {
  test.each(["main", "front"] as const)(
    "the %s process, all else ends and the next start serves with nothing lost",
    async (victim) => {
      const portal = await started();
      const before = await links(portal);
      const killed = portal.processes();
      process.kill(killed[victim], "SIGKILL");
      expect(await portal.exited).not.toBe(0);

      const next = await started();
      expect([killed.main, killed.server, killed.database].filter(isRunning)).toEqual([]);
      expect(await isReady(next)).toBe(true);
      // each start without an administrator adds one link
      expect(await links(next)).toBe(before + 1);
    },
  );
});
