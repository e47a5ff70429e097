import { Refusal } from "./errors.ts";

/** Runs a limited number of tasks at once in this process; the others wait in order. */
export class Semaphore {
  readonly #slots: number;
  readonly #maxWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor({ slots, maxWaiting }: { slots: number; maxWaiting: number }) {
    this.#slots = slots;
    this.#maxWaiting = maxWaiting;
  }

  /**
   * Runs a task as soon as a slot is free.
   * @throws busy when too many tasks are waiting already; otherwise what the task throws
   */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running < this.#slots) this.#running += 1;
    else await this.#wait();
    try {
      return await task();
    } finally {
      // The slot passes directly to the next task, so that a newcomer cannot take it first.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  async #wait(): Promise<void> {
    if (this.#waiting.length >= this.#maxWaiting) throw new Refusal("busy", "busy");
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
