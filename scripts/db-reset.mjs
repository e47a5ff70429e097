// npm run db:reset: deletes the embedded database; the next start makes and fills a new one. "--yes" asks nothing.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/db-reset.ts");
