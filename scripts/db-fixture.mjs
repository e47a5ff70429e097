// npm run db:fixture: stores the rows of a database as this version makes it, before the next migration is written.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/db-fixture.ts");
