import { describe, expect, test } from "vitest";
import { system } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { brokenLinks } from "./audit-chain.ts";
import { everyRace } from "./every-race.ts";
import { lostOf } from "./lost-saves.ts";
import { saveUnchecked } from "./planted-loss.ts";
import { savesOfOneSection } from "./saves.ts";

// The full number of rounds is run by `npm run drill`.
const ROUNDS = 30;

describe("when two people do it at the same moment", { timeout: 120_000 }, () => {
  test.each(everyRace)("%s", async (_what, race) => {
    expect(await race(ROUNDS)).toEqual([]);
    expect(await brokenLinks()).toEqual([]);
  });
});

test("a save that overwrites is found", { timeout: 60_000 }, async () => {
  const wrong = await savesOfOneSection(saveUnchecked)(10);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong[0]).toMatch(/was acknowledged and overwritten unseen|was acknowledged and ".*" is stored/);
});

test("a changed link of the audit chain is found", async () => {
  const id = crypto.randomUUID();
  await transaction(system("test"), async (tx, record) => {
    await record({ action: "test.done", subject: { type: "Forged", id } });
    await tx.$executeRaw`UPDATE "AuditHead" SET seq = seq + 1, hash = decode(repeat('00', 32), 'hex') WHERE "subjectId" = ${id}::uuid`;
  });
  expect(await brokenLinks()).toEqual([`the head of ${id} is not its last`]);
});

test.each([
  [
    "nothing, where one saw the other",
    [
      { from: null, to: "a" },
      { from: "a", to: "b" },
    ],
    "b",
    0,
  ],
  [
    "a value that another one overwrote",
    [
      { from: null, to: "a" },
      { from: null, to: "b" },
    ],
    "b",
    1,
  ],
  ["a value that is not stored", [{ from: null, to: "a" }], null, 1],
  ["a value upon one that never stood", [{ from: "x", to: "a" }], null, 1],
] as const)("lost saves are found: %s", (_what, saves, stored, lost) => {
  expect(
    lostOf(
      saves.map((save) => ({ field: "placeZh", ...save })),
      { placeZh: null },
      { placeZh: stored },
    ),
  ).toHaveLength(lost);
});
