// npm run drill: what happens when two people do it at the same moment, five hundred times each.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/drill.ts");
