import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { presenceSignal } from "@/components/exchanges/presence/presence-signal.ts";
import type { PresentPerson } from "@/lib/exchanges/presence/queries.ts";
import { PRESENCE_MS, PRESENCE_STEP_MS } from "@/lib/exchanges/presence/rules.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const someone: PresentPerson = { code: "U-1", name: "示例甲", institution: null, part: "NOTES" };

/** A page and what the portal answers to it. */
function aPage(answer: () => readonly PresentPerson[] | null) {
  const asked: (string | null)[] = [];
  const shown: (readonly PresentPerson[])[] = [];
  const leave = vi.fn<() => void>();
  const signal = presenceSignal({
    ask: async (part) => {
      asked.push(part);
      return answer();
    },
    leave,
    onPeople: (people) => shown.push(people),
  });
  return { signal, asked, leave, people: () => shown.at(-1) ?? [] };
}

describe("a page of a record", () => {
  test("says every few seconds that it is in view, and knows who else is there", async () => {
    const { signal, asked, people } = aPage(() => [someone]);
    signal.start();
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS * 2);
    expect(asked).toEqual([null, null, null]);
    expect(people()).toEqual([someone]);
  });

  test("says soon at which part the person is, and only the last one of many", async () => {
    const { signal, asked } = aPage(() => []);
    signal.start();
    await vi.advanceTimersByTimeAsync(10);
    signal.moveTo("MINUTES");
    signal.moveTo("NOTES");
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS - 100);
    expect(asked).toEqual([null, "NOTES"]);
  });

  test("says that it is left, asks no more, and begins anew when it is in view again", async () => {
    const { signal, asked, leave, people } = aPage(() => [someone]);
    signal.start();
    await vi.advanceTimersByTimeAsync(10);
    signal.stop();
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS * 3);
    expect(asked).toHaveLength(1);
    expect(leave).toHaveBeenCalledTimes(1);
    expect(people()).toEqual([]);
    signal.start();
    await vi.advanceTimersByTimeAsync(10);
    expect(asked).toHaveLength(2);
    expect(people()).toEqual([someone]);
  });

  test("forgets the others without a connection when they would have been gone, and asks on", async () => {
    let isOffline = false;
    const { signal, asked, people } = aPage(() => {
      if (isOffline) throw new TypeError("no connection");
      return [someone];
    });
    signal.start();
    await vi.advanceTimersByTimeAsync(10);
    isOffline = true;
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS);
    expect(people()).toEqual([someone]);
    await vi.advanceTimersByTimeAsync(PRESENCE_MS);
    expect(people()).toEqual([]);
    isOffline = false;
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS);
    expect(people()).toEqual([someone]);
    expect(asked.length).toBeGreaterThan(3);
  });

  test("stops for good when the portal refuses it", async () => {
    const { signal, asked, people } = aPage(() => null);
    signal.start();
    await vi.advanceTimersByTimeAsync(PRESENCE_STEP_MS * 3);
    expect(asked).toHaveLength(1);
    expect(people()).toEqual([]);
  });
});
