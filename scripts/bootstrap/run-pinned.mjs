import { spawn } from "node:child_process";
import { ensureInstalled, pinnedNode } from "./install.mjs";
import { readSettings } from "./preflight.mjs";
import { projectRoot } from "./project.mjs";
import { printFailure } from "./user-error.mjs";

/** npm and the terminal both pass one Ctrl-C on: what comes this soon after is the same one. */
const SAME_SIGNAL_MS = 700;

/**
 * Runs a TypeScript program of the project on the pinned Node, after installing the packages if needed, and ends this
 * process with its exit code. The program stands in a session of its own: signals reach it once, through here, and
 * when this process is killed, the program sees its channel close.
 * @param {string} program path from the project's folder
 * @param {object} [options]
 * @param {() => Promise<void>} [options.before] quick checks that come ahead of the installation
 * @param {string} [options.lastLine] printed last when the program cannot even be begun
 */
export async function runPinned(program, { before, lastLine } = {}) {
  try {
    readSettings();
    await before?.();
    ensureInstalled();
  } catch (error) {
    printFailure(error);
    if (lastLine !== undefined) console.log(lastLine);
    process.exit(1);
  }
  const words = ["--conditions=react-server", "--import", "tsx", program, ...process.argv.slice(2)];
  const child = spawn(pinnedNode, words, {
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
}
