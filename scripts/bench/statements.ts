import pg from "pg";

/** The address of one page of each kind, in the data that world.ts writes. */
const pageKinds: Readonly<Record<string, string>> = {
  home: "/en",
  exchanges: "/en/exchanges",
  "exchanges of a year": "/en/exchanges/2025",
  "exchanges of a college": "/en/exchanges/college/north",
  "exchanges of a school": "/en/exchanges/school/north/school-1",
  "exchanges of a base": "/en/exchanges/base/north-base-1",
  "exchanges of a direction": "/en/exchanges/direction/north/south",
  "exchanges found": "/en/exchanges/find?year=2025&college=north",
  exchange: "/en/exchanges/EX-2025-001",
  report: "/en/reports/report-1",
  institutions: "/en/institutions",
  institution: "/en/institutions/north",
  base: "/en/bases/north-base-1",
  tradition: "/en/tradition",
  about: "/en/about",
  sitemap: "/sitemap.xml",
};

/** The page whose speed and weight are measured. */
export const REPORT = "/en/reports/report-1";

/** The SQL statements of one kind of page: when it is made, and when it was kept. */
export type Statements = { kind: string; path: string; cold: number; warm: number };

/** PostgreSQL reports the statements of an open connection with a delay of up to this. */
const SETTLE_MS = 150;

/** Counts the statements that the portal sends while `work` runs. */
export type StatementCounter = (work: () => Promise<unknown>) => Promise<number>;

/**
 * Passes a counter of the portal's statements to `measure`. The counter reads pg_stat_statements.
 * @param superuserUrl address of the measured database, as a superuser, with pg_stat_statements loaded
 */
export async function withStatementCounter<T>(
  superuserUrl: string,
  measure: (count: StatementCounter) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
  const total = async () => {
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { rows } = await client.query<{ calls: string }>(
      `SELECT coalesce(sum(calls), 0) AS calls FROM pg_stat_statements
       WHERE userid IN ('nanbei_app'::regrole, 'nanbei_public'::regrole) AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
         -- the heartbeat of the connection that hears of changes
         AND query <> 'SELECT $1'`,
    );
    return Number(rows[0]?.calls);
  };
  try {
    return await measure(async (work) => {
      const before = await total();
      await work();
      return (await total()) - before;
    });
  } finally {
    await client.end();
  }
}

/**
 * Counts the statements that the portal sends for each page kind.
 * @param options.superuserUrl address of the measured database, as a superuser, with pg_stat_statements loaded
 * @param options.origin       a portal on that database that has not been asked for anything yet
 */
export async function countStatements(options: { superuserUrl: string; origin: string }): Promise<Statements[]> {
  const { superuserUrl, origin } = options;
  return withStatementCounter(superuserUrl, async (count) => {
    const costOf = (path: string) =>
      count(async () => {
        const response = await fetch(origin + path);
        await response.text();
        if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      });
    const counted: Statements[] = [];
    for (const [kind, path] of Object.entries(pageKinds)) {
      counted.push({ kind, path, cold: await costOf(path), warm: await costOf(path) });
    }
    return counted;
  });
}
