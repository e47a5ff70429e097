// What every npm script runs: "node scripts/run.mjs start" runs scripts/commands/start.ts on the pinned Node, after
// installing the packages if they are missing. This file and scripts/bootstrap need no package and no newer Node than 20.
import { spawn } from "node:child_process";
import { ensureInstalled, pinnedNode } from "./bootstrap/install.mjs";
import { checkEnvironment, readSettings } from "./bootstrap/preflight.mjs";
import { projectRoot } from "./bootstrap/project.mjs";
import { printFailure } from "./bootstrap/user-error.mjs";

/** npm and the terminal both pass one Ctrl-C on: what comes this soon after is the same one. */
const SAME_SIGNAL_MS = 700;

const [command, ...args] = process.argv.slice(2);

try {
  readSettings();
  if (command === "start") await checkEnvironment();
  ensureInstalled();
} catch (error) {
  printFailure(error);
  // The last line of npm test is always a count.
  if (command === "test") console.log("0 passed, 1 failed");
  process.exit(1);
}

// In a session of its own: a signal reaches the command once, through here, and when this process is killed, the
// command sees its channel close.
const program = `scripts/commands/${command}.ts`;
const child = spawn(pinnedNode, ["--conditions=react-server", "--import", "tsx", program, ...args], {
  cwd: projectRoot,
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  detached: true,
});
let lastSignalAt = 0;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => {
    if (Date.now() - lastSignalAt < SAME_SIGNAL_MS) return;
    lastSignalAt = Date.now();
    child.kill(signal);
  });
}
child.once("exit", (code) => process.exit(code ?? 1));
