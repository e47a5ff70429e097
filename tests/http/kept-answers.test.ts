import { afterAll, beforeAll, expect, test } from "vitest";
import { type AuthorizationWorld, anAuthorizationWorld } from "./support/fixtures.ts";
import { ShownRecord } from "./support/shown-record.ts";
import { disturbances, see, TwoProcesses, untilKept } from "./support/two-processes.ts";

// Two processes on one database: the portal under test, and one whose connections pass a proxy of the test. Each command
// that changes what readers see is sent to one of them. Who asks that one the first after its answer gets nothing old,
// and who asks the other gets nothing old a second later, whatever happened to the connection.

/** One of each disturbance but the last, which is like the two before it; `npm run drill` runs more. */
const ROUNDS = Number(process.env.TEST_KEPT_ANSWER_ROUNDS ?? disturbances.length - 1);
/** How long an answer waits for a connection that says nothing (scripts/serve/change-listener.ts). */
const WAITS_AT_MOST_MS = 500;
const READINGS = 5;

const rounds = Array.from({ length: ROUNDS }, (_, round) => ({
  round,
  disturbance: disturbances[round % disturbances.length] ?? "nothing else",
}));

let world: AuthorizationWorld;
let processes: TwoProcesses;

beforeAll(async () => {
  world = await anAuthorizationWorld();
  processes = await TwoProcesses.start(world.db);
});

afterAll(async () => {
  await processes.stop();
  await world.db.end();
});

/** Which images readers of both processes get. */
async function imagesSeen(covers: readonly string[]) {
  const { own, other } = processes.origins;
  const seen = covers.flatMap((cover) => [see(own, `${cover}/480`), see(other, `${cover}/480`)]);
  return (await Promise.all(seen)).map(({ status }) => status);
}

test.each(rounds)("round $round: every command that readers see, with $disturbance", async ({ round, disturbance }) => {
  const record = await ShownRecord.write(world);
  for (const [step, { what, prepare, write, shown }] of record.commands().entries()) {
    await prepare();
    const before = record.views();
    // over ten rounds every command is sent to either process with every disturbance
    const writer = (round + step) % 2 === 0 ? "own" : "other";
    const change = shown();
    const after = record.views(change);
    await processes.change({ what, writer, disturbance, before, after, write });
    record.note(change);
    const expected = record.covers.flatMap((cover) => {
      const status = Object.values(after).some(({ shows }) => shows.includes(cover)) ? 200 : 404;
      return [status, status];
    });
    expect(await imagesSeen(record.covers), what).toEqual(expected);
  }
  await processes.untilKept(record.views(), "at the end");
});

/** A request that may write, while the connection that tells of changes is silent; restores it ahead of the answer. */
async function writeInSilence() {
  const { other } = processes.origins;
  await untilKept(other, "/zh");
  processes.proxy.silence();
  const began = performance.now();
  let isAnswered = false;
  const answer = fetch(`${other}/api/health/live`, { method: "POST" }).then(() => {
    isAnswered = true;
  });
  // an answer that does not wait comes ahead of these, which are asked for one after the other
  for (let reading = 0; reading < READINGS; reading += 1) await fetch(`${other}/api/health/live`);
  const wasAnswered = isAnswered;
  const silentMs = performance.now() - began;
  processes.proxy.restore();
  await answer;
  return { wasAnswered, silentMs };
}

test("the answer to a request that may write waits for the connection that tells of changes", async () => {
  let { wasAnswered, silentMs } = await writeInSilence();
  // on a busy machine it may have waited as long as it may
  while (silentMs >= WAITS_AT_MOST_MS) ({ wasAnswered, silentMs } = await writeInSilence());
  expect(wasAnswered).toBe(false);
});
