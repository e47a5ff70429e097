// npm run bench: what a warm report page costs beside a bare page, bytes of JavaScript, SQL statements per page kind.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/bench.ts");
