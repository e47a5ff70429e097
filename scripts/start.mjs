// npm start, npm run dev: everything from a clean clone to a portal that serves. Runs on any Node from 20 on without a
// single package; the work is done by scripts/commands/start.ts on the pinned Node.
import { checkSurroundings } from "./bootstrap/preflight.mjs";
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/start.ts", { before: checkSurroundings });
