import { printFailure } from "../bootstrap/user-error.mjs";

type Close = (hurry: AbortSignal) => Promise<void> | void;

const closers: Close[] = [];
const hurry = new AbortController();
let signals = 0;
let ending: Promise<void> | undefined;

/** Registers what must be closed when this command ends; the last one registered is closed first. */
export function onExit(close: Close): void {
  closers.push(close);
}

/** Whether the command is on its way out. */
export const isExiting = (): boolean => ending !== undefined;

/**
 * Closes everything in order, then ends this process. Calling it again waits for the first call.
 * @param lastLines printed when all is closed, so that nothing comes after it
 */
export async function exit(exitCode: number, lastLines?: string): Promise<never> {
  ending ??= closeAll();
  await ending;
  if (lastLines !== undefined) console.log(lastLines);
  process.exit(exitCode);
}

/** Ends the command with one sentence, or with everything that is known about a defect. */
export async function exitWithError(error: unknown): Promise<never> {
  if (!isExiting()) printFailure(error);
  return exit(1);
}

async function closeAll(): Promise<void> {
  for (const close of closers.reverse()) {
    try {
      await close(hurry.signal);
    } catch (error) {
      printFailure(error);
    }
  }
}

/**
 * Ctrl-C and SIGTERM end the command in good order; a second one does not wait for open requests; a third one leaves
 * at once, and the next start recovers. Killing the process in front of this one (npm, the shell's child) counts as one.
 * @param isUp whether the command had come up: then a wanted end is a success (exit code 0), before it is not (130)
 */
export function exitOnSignals(isUp: () => boolean): void {
  const onSignal = () => {
    signals += 1;
    if (signals === 1) {
      console.log("\n  Stopping; what is open is finished first (Ctrl-C again to hurry) ...");
      void exit(isUp() ? 0 : 130);
    } else if (signals === 2) hurry.abort();
    else process.exit(130);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  if (process.connected) process.once("disconnect", onSignal);
}
