import { AsyncLocalStorage } from "node:async_hooks";

/** Where something prints. */
export type Print = (text: string | Uint8Array) => void;

const redirected = new AsyncLocalStorage<Print>();

/**
 * Where the code that asks prints: on the terminal, or by what `redirectOutput` gave it.
 * @param terminal which stream of the terminal
 */
export const currentOutput = (terminal: NodeJS.WriteStream = process.stdout): Print =>
  redirected.getStore() ?? ((text) => void terminal.write(text));

/** Prints a line. */
export const printLine = (line: string): void => currentOutput()(`${line}\n`);

/** Runs work whose steps, checks and tools print elsewhere. */
export const redirectOutput = <T>(print: Print, work: () => Promise<T>): Promise<T> => redirected.run(print, work);
