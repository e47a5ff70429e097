const seconds = (startedAt: number) => ((Date.now() - startedAt) / 1000).toFixed(1);

/**
 * Runs one step of a command and says so in one line: when it begins if it is slow, else when it is done.
 * @param name what the step does, as the person at the terminal would say it
 * @param work may return words to add to the line
 * @param options.isSlow the step is announced, because the person would wonder what is going on
 */
export async function step<T>(
  name: string,
  work: () => Promise<T> | T,
  options: { isSlow?: boolean } = {},
): Promise<T> {
  const startedAt = Date.now();
  if (options.isSlow) console.log(`  … ${name}`);
  const result = await work();
  console.log(`  ✓ ${name} (${seconds(startedAt)} s)`);
  return result;
}
