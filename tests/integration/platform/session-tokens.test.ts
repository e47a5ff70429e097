import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { sessionIdOf, sessionToken } from "@/lib/platform/auth.ts";
import { after, clock, hours } from "@/lib/platform/clock.ts";

afterEach(() => void vi.useRealTimers());

test("a token names its session each time it comes, and none once its time is over", async () => {
  const sessionId = randomUUID();
  const token = await sessionToken(sessionId, after(clock.now(), hours(1)));
  expect([await sessionIdOf(token), await sessionIdOf(token)]).toEqual([sessionId, sessionId]);

  vi.useFakeTimers({ now: after(clock.now(), hours(2)), toFake: ["Date"] });
  expect(await sessionIdOf(token)).toBeNull();
});

test("a token that somebody changed names no session, also after the right one came", async () => {
  const token = await sessionToken(randomUUID(), after(clock.now(), hours(1)));
  await sessionIdOf(token);
  expect([
    await sessionIdOf(`${token.slice(0, -4)}AAAA`),
    await sessionIdOf(""),
    await sessionIdOf("a.b.c.d.e"),
  ]).toEqual([null, null, null]);
});
