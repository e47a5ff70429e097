import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../bootstrap/user-error.mjs";
import { exitWithError, isExiting, onExit } from "./shutdown.ts";

/** So many unexpected ends within this time are not repaired by one more start. */
const MAX_ENDS = 5;
const WITHIN_MS = 60_000;
/** The wait before the first new start; each further one within the minute waits twice as long. */
const FIRST_WAIT_MS = 250;

/** A process that this command starts, and that should run as long as it does. */
export interface RunningProcess {
  /** settles when it is up; rejects when it ended before */
  readonly ready: Promise<unknown>;
  /** settles when it ended, for whatever reason, also when it could not be started */
  readonly ended: Promise<unknown>;
  /** ends it as it should be ended */
  stop(forceClose: AbortSignal): Promise<void>;
}

/** Counts unexpected ends. */
export class EndCounter {
  readonly #now: () => number;
  #ends: number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns how long to wait before the next start, in milliseconds; null when it is not worth a try any more */
  count(): number | null {
    const now = this.#now();
    this.#ends = [...this.#ends.filter((at) => now - at < WITHIN_MS), now];
    if (this.#ends.length >= MAX_ENDS) return null;
    return FIRST_WAIT_MS * 2 ** (this.#ends.length - 1);
  }
}

/**
 * Starts a process, and starts it again whenever it ends unexpectedly. It is stopped when this command exits. After five
 * ends within a minute the command exits with code 1 and the words of `whatToDo`.
 * @param options.launch   starts it; called anew each time
 * @param options.name     what has ended, as the person at the terminal would say it, in Chinese and in English
 * @param options.whatToDo where its log is, in Chinese and in English
 * @throws what `ready` throws the first time
 */
export async function keepRunning<Process extends RunningProcess>(options: {
  launch: (start: "first" | "again") => Process;
  name: { zh: string; en: string };
  whatToDo: { zh: string; en: string };
}): Promise<Process> {
  const { launch, name, whatToDo } = options;
  const first = launch("first");
  let current: RunningProcess = first;
  onExit((forceClose) => current.stop(forceClose));
  await first.ready;

  const watch = async (): Promise<void> => {
    const ends = new EndCounter(() => performance.now());
    for (;;) {
      await current.ended;
      if (isExiting()) return;
      const waitMs = ends.count();
      if (waitMs === null) throw new UserError(gaveUp(name, whatToDo));
      console.error(`  ! ${name.zh}意外停止，正在重新启动。 · ${name.en} ended unexpectedly and is started again.`);
      await sleep(waitMs);
      if (isExiting()) return;
      current = launch("again");
      // one that does not come up has ended, or ends itself: `ended` says so
      await current.ready.then(
        () => console.error(`  ✓ ${name.zh}已恢复运行。 · ${name.en} runs again.`),
        (error: unknown) => console.error(`    ${error instanceof Error ? error.message : String(error)}`),
      );
    }
  };
  void watch().catch(exitWithError);
  return first;
}

const gaveUp = (name: { zh: string; en: string }, whatToDo: { zh: string; en: string }): string =>
  `${name.zh}一分钟内停止了 ${MAX_ENDS} 次，不再重新启动：${whatToDo.zh}，排除原因后请再次运行 npm start。 · ` +
  `${name.en} ended ${MAX_ENDS} times within a minute and is not started again: ${whatToDo.en}; repair the cause, then run npm start again.`;
