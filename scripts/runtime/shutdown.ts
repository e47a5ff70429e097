import { printFailure } from "../bootstrap/user-error.mjs";

type Close = (forceClose: AbortSignal) => Promise<void> | void;

const closers: Close[] = [];
const forceClose = new AbortController();
let signals = 0;
let closing: Promise<void> | undefined;

/** Registers what must be closed when this command exits; the last one registered is closed first. */
export function onExit(close: Close): void {
  closers.push(close);
}

/** Whether the command is on its way out. */
export const isExiting = (): boolean => closing !== undefined;

/**
 * Closes everything in order, then ends this process. Calling it again waits for the first call.
 * @param lastLines printed when all is closed, so that nothing comes after it
 */
export async function exit(exitCode: number, lastLines?: string): Promise<never> {
  closing ??= closeAll();
  await closing;
  if (lastLines !== undefined) console.log(lastLines);
  process.exit(exitCode);
}

/** Prints the error, unless the command is exiting already, and exits with code 1. */
export async function exitWithError(error: unknown): Promise<never> {
  if (!isExiting()) printFailure(error);
  return exit(1);
}

/**
 * Runs a command to its end and exits: with code 0, or with 1 when it returns false or throws.
 * @param command what the npm script does
 */
export async function runCommand(command: () => Promise<unknown>): Promise<never> {
  exitOnSignals(() => false);
  try {
    return await exit((await command()) === false ? 1 : 0);
  } catch (error) {
    return exitWithError(error);
  }
}

async function closeAll(): Promise<void> {
  for (const close of closers.reverse()) {
    try {
      await close(forceClose.signal);
    } catch (error) {
      printFailure(error);
    }
  }
}

/**
 * Ctrl-C and SIGTERM close everything in order; a second one does not wait for open requests; a third one exits at
 * once, and the next start recovers. Killing the process in front of this one (npm, scripts/run.mjs) counts as one.
 * @param isUp whether the command had come up: then a wanted end is a success (exit code 0), before it is not (130)
 */
export function exitOnSignals(isUp: () => boolean): void {
  const onSignal = () => {
    signals += 1;
    if (signals === 1) {
      console.log("\n  Stopping; what is open is finished first (Ctrl-C again to hurry) ...");
      void exit(isUp() ? 0 : 130);
    } else if (signals === 2) forceClose.abort();
    else process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  if (process.connected) process.once("disconnect", onSignal);
}
