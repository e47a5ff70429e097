import { expect, test } from "vitest";
import { someChains, tryChains } from "./chains.ts";

const WORLDS = 10;
const CHAINS_PER_WORLD = 40;

const chains = someChains(WORLDS * CHAINS_PER_WORLD);
const worlds = Array.from({ length: WORLDS }, (_, at) =>
  chains.slice(at * CHAINS_PER_WORLD, (at + 1) * CHAINS_PER_WORLD),
);

test.each(worlds.map((each, at) => [at + 1, each] as const))(
  "no right over the rows or people of another college is gained by chains of up to four acts, world %i",
  { timeout: 300_000 },
  async (_number, own) => {
    const { gained, steps } = await tryChains(own);
    expect(gained, steps).toEqual([]);
  },
);
