// npm test: check, unit, integration, start and end-to-end tests; "npm test -- unit e2e" runs only these parts.
// The last line is "N passed, N failed".
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/test.ts", { lastLine: "0 passed, 1 failed" });
