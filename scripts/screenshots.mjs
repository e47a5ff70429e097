// npm run screenshots: what readers see of the December exchange, in both languages, into docs/screenshots.
import { runPinned } from "./bootstrap/run-pinned.mjs";

await runPinned("scripts/commands/screenshots.ts");
