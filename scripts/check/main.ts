// What npm run check does: all checks, also those after one that failed.
import { end, endOnSignals, fail } from "../start/lifetime.ts";
import { checks, passes } from "./checks.ts";

endOnSignals(() => false);

async function run(): Promise<void> {
  let failures = 0;
  for (const check of checks) if (!(await passes(check))) failures += 1;
  await end(failures === 0 ? 0 : 1);
}

await run().catch(fail);
