// What npm run check does: all checks, also those after one that failed.

import { checks, passes } from "../check/checks.ts";
import { exit, exitOnSignals, exitWithError } from "../runtime/shutdown.ts";

exitOnSignals(() => false);

async function run(): Promise<void> {
  let failures = 0;
  for (const check of checks) if (!(await passes(check))) failures += 1;
  await exit(failures === 0 ? 0 : 1);
}

await run().catch(exitWithError);
