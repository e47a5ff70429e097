// npm run check: runs all checks of the sources, also those after one that failed.
import { checks, runCheck } from "../check/checks.ts";
import { runCommand } from "../runtime/shutdown.ts";

await runCommand(async () => {
  let hasPassed = true;
  for (const check of checks) if (!(await runCheck(check))) hasPassed = false;
  return hasPassed;
});
