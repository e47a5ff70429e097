import autocannon from "autocannon";

/** Requests per second of a page and of a bare page, and the first divided by the second. */
export type Speed = { page: number; bare: number; ratio: number };

const ROUND_SECONDS = 4;
const ROUNDS = 5;
const CONNECTIONS = 8;

async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const run = await autocannon({ url, duration: seconds, connections: CONNECTIONS });
  if (run.non2xx > 0 || run.errors > 0) throw new Error(`${url}: ${run.non2xx} refusals, ${run.errors} errors`);
  return run.requests.average;
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Compares the requests per second of two pages. The rounds alternate, so that other load on the machine slows both
 * pages alike. Numbers of different runs cannot be compared.
 */
export async function compareSpeed(page: string, bare: string): Promise<Speed> {
  await requestsPerSecond(page, 2);
  await requestsPerSecond(bare, 2);
  const rounds: Speed[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = await requestsPerSecond(page, ROUND_SECONDS);
    const second = await requestsPerSecond(bare, ROUND_SECONDS);
    rounds.push({ page: first, bare: second, ratio: first / second });
  }
  return {
    page: median(rounds.map((round) => round.page)),
    bare: median(rounds.map((round) => round.bare)),
    ratio: median(rounds.map((round) => round.ratio)),
  };
}
