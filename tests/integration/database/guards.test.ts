import { describe, expect, test } from "vitest";
import { aWorld } from "./guarded-world.ts";
import { guardsOf } from "./guards.ts";
import { refusalOf } from "./refusal.ts";

const guards = guardsOf(await aWorld());

describe.each(guards)("$says", ({ name, role = "app", attempts }) => {
  test(`${name} refuses what breaks this`, async () => {
    for (const attempt of attempts) expect([attempt, await refusalOf(attempt, { role })]).toEqual([attempt, name]);
  });

  // Seen with every run: without the guard the attempts pass, so it is this guard that the test above tests.
  test(`nothing else refuses it when ${name} is taken away`, async () => {
    for (const attempt of attempts) {
      expect([attempt, await refusalOf(attempt, { without: name })]).toEqual([attempt, null]);
    }
  });
});
