// npm run db:migration -- name: writes the folder of the next migration from what changed in prisma/schema.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/database/next-migration.ts");
