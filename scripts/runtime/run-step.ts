import { printLine } from "./output.ts";

const seconds = (startedAt: number) => ((Date.now() - startedAt) / 1000).toFixed(1);

/**
 * Runs one step of a command and prints a line when it is done, and one before if it is slow.
 * @param name what the step does, as the person at the terminal would say it
 * @param options.isSlow the step is announced, because the person would wonder what is going on
 */
export async function runStep<T>(
  name: string,
  work: () => Promise<T> | T,
  options: { isSlow?: boolean } = {},
): Promise<T> {
  const startedAt = Date.now();
  if (options.isSlow) printLine(`  … ${name}`);
  const result = await work();
  printLine(`  ✓ ${name} (${seconds(startedAt)} s)`);
  return result;
}
