// Runs as many rounds of each race as asked in a process with a database of its own, and prints
// the result. Exits with 1 if a race failed or a planted loss was not found.
import { disconnect } from "@/lib/platform/db.ts";
import { brokenLinks } from "./audit-chain.ts";
import { everyRace } from "./every-race.ts";
import { saveUnchecked } from "./planted-loss.ts";
import { savesOfOneSection } from "./saves.ts";

const MAX_SHOWN = 10;
const rounds = Number(process.argv[2]);
let isWell = true;

function say(what: string, wrong: readonly string[]): void {
  isWell &&= wrong.length === 0;
  console.log(`  ${wrong.length === 0 ? "✓" : "✗"} ${what}`);
  for (const sentence of wrong.slice(0, MAX_SHOWN)) console.log(`      ${sentence}`);
  if (wrong.length > MAX_SHOWN) console.log(`      and ${wrong.length - MAX_SHOWN} more`);
}

for (const [what, race] of everyRace) {
  const began = performance.now();
  const wrong = await race(rounds);
  say(`${what}: ${rounds} rounds in ${((performance.now() - began) / 1000).toFixed(1)} s`, wrong);
}
const planted = await savesOfOneSection(saveUnchecked)(Math.min(rounds, 20));
say(
  `a loss that was planted is seen: ${planted.length} values of ${Math.min(rounds, 20)} rounds`,
  planted.length > 0 ? [] : ["a save that overwrites was not noticed"],
);
say("the audit chain of every subject is whole", await brokenLinks());
await disconnect();
process.exitCode = isWell ? 0 : 1;
