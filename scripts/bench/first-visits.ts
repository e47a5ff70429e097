import pg from "pg";

/** One page of each kind that readers open, in the data of world.ts; the record is the largest to expect. */
const PAGES = [
  "/en",
  "/en/exchanges",
  "/en/exchanges/2025",
  "/en/exchanges/EX-2025-002",
  "/en/reports/report-1",
  "/en/institutions/north",
];
const ROUNDS = 30;
const WARM_UP = 5;

/**
 * Measures the first visit to a page after a change, which makes the page anew.
 * @param options.superuserUrl the database in which something changes before each visit
 * @returns milliseconds of each page: the median, and what 95 of 100 visits take at most
 */
export async function measureFirstVisits(options: {
  superuserUrl: string;
  origin: string;
}): Promise<{ page: string; p50: number; p95: number }[]> {
  const client = new pg.Client({ connectionString: options.superuserUrl });
  await client.connect();
  const times = new Map<string, number[]>(PAGES.map((page) => [page, []]));
  try {
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      for (const page of PAGES) {
        await client.query(`UPDATE "InstitutionGroup" SET "updatedAt" = now()`);
        // no answer to what may write leaves before the change is heard
        await fetch(`${options.origin}/api/health/live`, { method: "POST" });
        const began = performance.now();
        const answer = await fetch(options.origin + page);
        await answer.text();
        if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
        if (round >= WARM_UP) times.get(page)?.push(performance.now() - began);
      }
    }
  } finally {
    await client.end();
  }
  return [...times].map(([page, each]) => {
    const sorted = each.toSorted((a, b) => a - b);
    const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
    return { page, p50: at(0.5), p95: at(0.95) };
  });
}
