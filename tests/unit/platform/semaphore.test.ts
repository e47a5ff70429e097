import { expect, test } from "vitest";
import { Refusal } from "@/lib/platform/errors.ts";
import { Semaphore } from "@/lib/platform/semaphore.ts";

/** Tasks that end when they are told to, and the order in which they began. */
function tasks() {
  const begun: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const task = (name: string) => () => {
    begun.push(name);
    const end = Promise.withResolvers<string>();
    ends.set(name, end);
    return end.promise;
  };
  return { begun, ends, task };
}

test("runs as many tasks as it has slots and the others in order", async () => {
  const semaphore = new Semaphore({ slots: 2, maxWaiting: 2 });
  const { begun, ends, task } = tasks();
  const results = ["a", "b", "c", "d"].map((name) => semaphore.run(task(name)));
  expect(begun).toEqual(["a", "b"]);
  ends.get("b")?.resolve("b");
  await results[1];
  await Promise.resolve();
  expect(begun).toEqual(["a", "b", "c"]);
});

test("refuses a task when too many wait, and takes one again when a slot is free", async () => {
  const semaphore = new Semaphore({ slots: 1, maxWaiting: 1 });
  const { ends, task } = tasks();
  const first = semaphore.run(task("first"));
  const second = semaphore.run(async () => "second");
  await expect(semaphore.run(task("third"))).rejects.toThrow(new Refusal("busy", "busy"));
  ends.get("first")?.resolve("first");
  expect(await Promise.all([first, second])).toEqual(["first", "second"]);
  expect(await semaphore.run(async () => "fourth")).toBe("fourth");
});

test("frees the slot of a task that fails", async () => {
  const semaphore = new Semaphore({ slots: 1, maxWaiting: 0 });
  await expect(semaphore.run(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await semaphore.run(async () => "next")).toBe("next");
});
