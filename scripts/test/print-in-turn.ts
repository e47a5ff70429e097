import { currentOutput, type Print, redirectOutput } from "../runtime/output.ts";

/**
 * Lets works that run at the same time print one after the other: the first one that has not ended prints at once, and
 * what those behind it print is kept until it is their turn.
 */
export class PrintInTurn {
  readonly #print: Print = currentOutput();
  readonly #waiting: { kept: (string | Uint8Array)[]; hasEnded: boolean }[] = [];

  /** Takes the next place in the order. @returns runs the work that prints there; call it once */
  place(): <T>(work: () => Promise<T>) => Promise<T> {
    const own = { kept: [] as (string | Uint8Array)[], hasEnded: false };
    this.#waiting.push(own);
    const print: Print = (text) => (this.#waiting[0] === own ? this.#print(text) : own.kept.push(text));
    return async (work) => {
      try {
        return await redirectOutput(print, work);
      } finally {
        own.hasEnded = true;
        this.#passOn();
      }
    };
  }

  #passOn(): void {
    while (this.#waiting[0]?.hasEnded) {
      this.#waiting.shift();
      const next = this.#waiting[0];
      for (const text of next?.kept.splice(0) ?? []) this.#print(text);
    }
  }
}
