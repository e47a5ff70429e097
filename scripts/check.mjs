// npm run check: format, lint, types, arrows, unused code.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/check.ts");
