// npm run check: runs all checks of the sources, also those after one that failed.
import { runChecks } from "../check/checks.ts";
import { runCommand } from "../runtime/shutdown.ts";

await runCommand(async () => (await runChecks()).failed.length === 0);
