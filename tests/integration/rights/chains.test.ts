import { describe, expect, test } from "vitest";
import { aChainWorld } from "./chain-world.ts";
import { someChains, tryChains, tryEveryAct } from "./chains.ts";
import { answerTo, probesOf } from "./probes.ts";

// Many more chains are tried by `npm run drill`.
const CHAINS = 30;

describe("no right over the rows or people of another college is gained", { timeout: 300_000 }, () => {
  test("by any act", async () => {
    const { gained, steps, neverDone } = await tryEveryAct("staff");
    expect(gained, steps).toEqual([]);
    expect(neverDone, steps).toEqual([]);
  });

  test("by a chain of up to four acts", async () => {
    const { gained, steps } = await tryChains(someChains(CHAINS));
    expect(gained, steps).toEqual([]);
  });
});

test("what is refused to others is done for the college itself, or for the group", { timeout: 60_000 }, async () => {
  const world = await aChainWorld();
  const refused: string[] = [];
  for (const [name, ask] of probesOf(world)) {
    const own = await answerTo(ask(world.entitled.staff));
    if (own === "no right" && (await answerTo(ask(world.entitled.group))) === "no right") refused.push(name);
  }
  expect(refused).toEqual([]);
});
