import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { AcknowledgedWrites, BUSY, UNANSWERED } from "./acknowledged-writes.ts";
import { aPlace, isRunning, StartedPortal } from "./started-portal.ts";

const PEOPLE = 4;
const MAX_ENDS = 5;

let place: Awaited<ReturnType<typeof aPlace>>;
let portal: StartedPortal;
beforeAll(async () => {
  place = await aPlace();
});
afterEach(async () => {
  await portal.stop();
  vi.unstubAllEnvs();
});
afterAll(() => place.remove());

/** Every status that readers of a page get until `stop` is called, and how often a connection failed. */
function readers(path: string): { stop: () => Promise<Set<number | string>> } {
  const seen = new Set<number | string>();
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      const status = await fetch(`${portal.url}${path}`).then(
        async (answer) => {
          await answer.arrayBuffer();
          return answer.status;
        },
        () => "no answer",
      );
      seen.add(status);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await reading;
      return seen;
    },
  };
}

test("a database that is killed comes back on its port; until then everybody is told to wait, and no write is lost", async () => {
  portal = await new StartedPortal(place).up();
  const { appUrl } = portal.databaseUrls();
  const writes = await AcknowledgedWrites.to(portal, [BUSY]);
  writes.begin(PEOPLE);
  // each new base lets the portal forget the page, so that readers ask the database
  const reading = readers("/zh/institutions");
  await writes.more(PEOPLE);
  const { database, server } = portal.processes();
  process.kill(database, "SIGKILL");
  await portal.restarted("database", database);
  await writes.write();
  await writes.end();
  expect([...(await reading.stop())].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await writes.compare()).toEqual({ lost: [], doubled: [], withoutEvent: [] });
  expect([portal.databaseUrls().appUrl, portal.processes().server]).toEqual([appUrl, server]);
  expect(portal.output).toContain("The database runs again.");
});

test("a web server that is killed comes back on its port, and a form that is sent again is saved once", async () => {
  portal = await new StartedPortal(place).up();
  const writes = await AcknowledgedWrites.to(portal, [BUSY, UNANSWERED]);
  writes.begin(PEOPLE);
  await writes.more(PEOPLE);
  const { database, server } = portal.processes();
  process.kill(server, "SIGKILL");
  await portal.restarted("server", server);
  await writes.write();
  await writes.end();
  expect(await writes.compare()).toEqual({ lost: [], doubled: [], withoutEvent: [] });
  expect(portal.processes().database).toBe(database);
});

describe("after five ends within a minute", () => {
  test.each([
    { name: "database", words: ["数据库一分钟内停止了 5 次", "The database ended 5 times", "server.log"] },
    { name: "server", words: ["网站进程一分钟内停止了 5 次", "The web server ended 5 times"] },
  ] as const)("the $name is not started again, and the start says what to do", async ({ name, words }) => {
    portal = await new StartedPortal(place).up();
    let victim = portal.processes()[name];
    for (let end = 1; end < MAX_ENDS; end += 1) {
      process.kill(victim, "SIGKILL");
      victim = await portal.successor(name, victim);
    }
    const last = portal.processes();
    process.kill(victim, "SIGKILL");
    expect(await portal.exited).toBe(1);
    const complaints = portal.output.split("\n").filter((line) => line.startsWith("✗"));
    expect(complaints).toHaveLength(1);
    for (const word of words) expect(complaints[0]).toContain(word);
    expect([last.main, last.server, last.database].filter(isRunning)).toEqual([]);
  });
});
