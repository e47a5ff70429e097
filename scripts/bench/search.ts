import { freePort } from "../database/free-port.ts";
import { createMigratedDatabase } from "../database/temporary-database.ts";
import { runScript } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { servePortal } from "../start/web-server.ts";
import { QUERIES } from "./search/words.ts";

/** Documents among which searches are measured, and those that a plain scan reads for each of them. */
const DOCUMENTS = Number(process.argv[2] ?? 1_000_000);
const SCANNED_DOCUMENTS = 5000;
const AIM = { databaseMs: 20, pageMs: 40, anyMs: 100, indexSeconds: 600, updateMs: 10 };

type Compared = { compared: number; recall: number; precision: number; wrong: string[] };
type Measured = { searches: { kind: string; typed: string; ms: number }[]; updates: number[] };

/** What the search of readers costs, in milliseconds of each query. */
export type SearchCost = Compared & Measured & { indexedIn: number; pages: number[] };

/** Makes documents in databases of their own, and measures what readers find there, and how soon. */
export async function measureSearch(superuserUrl: string): Promise<SearchCost> {
  const scanned = await runStep(`${SCANNED_DOCUMENTS} documents are compared with a plain scan`, async () => {
    const { env } = await aDatabase(superuserUrl, SCANNED_DOCUMENTS);
    return run<Compared>("measure-queries", ["compare"], env);
  });
  const { env, indexedIn, port } = await runStep(
    `${DOCUMENTS} documents are made`,
    () => aDatabase(superuserUrl, DOCUMENTS),
    { isSlow: true },
  );
  const measured = await runStep("Searches are measured", () => run<Measured>("measure-queries", ["measure"], env), {
    isSlow: true,
  });
  const server = await servePortal({ mode: "start", port, env });
  const pages = await runStep("Pages of searches are measured", () => measurePages(env.APP_ORIGINS), { isSlow: true });
  await server.drain();
  return { ...scanned, ...measured, indexedIn, pages };
}

async function aDatabase(superuserUrl: string, count: number) {
  const database = `bench_search_${count}`;
  const { settings } = await createMigratedDatabase({ superuserUrl, database });
  const port = await freePort();
  const env = { ...process.env, ...settings, APP_ORIGINS: `http://127.0.0.1:${port}`, LOG_LEVEL: "warn" };
  const address = new URL(superuserUrl);
  address.pathname = `/${database}`;
  const { indexedIn } = await run<{ indexedIn: number }>("add-documents", [address.href, `${count}`], env);
  return { env, indexedIn, port };
}

/** Runs a program of the folder, which prints JSON. */
async function run<Result>(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Result> {
  const { exitCode, output } = await runScript(`scripts/bench/search/${name}.ts`, args, { env });
  if (exitCode !== 0) throw new Error(output);
  return JSON.parse(output) as Result;
}

/** Opens the first page of each search, which nobody opened before. */
async function measurePages(origin: string): Promise<number[]> {
  for (const path of ["/zh/search", "/zh/search?q=warm", "/zh/search?q=up"]) await (await fetch(origin + path)).text();
  const pages: number[] = [];
  for (const typed of new Set(Object.values(QUERIES).flat())) {
    const began = performance.now();
    const answer = await fetch(`${origin}/zh/search?q=${encodeURIComponent(typed)}`);
    await answer.text();
    if (answer.status !== 200) throw new Error(`The search for ${typed} answered ${answer.status}`);
    pages.push(performance.now() - began);
  }
  return pages;
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Prints what was measured. @returns whether every aim was reached */
export function reportSearch({ searches, updates, pages, indexedIn, ...compared }: SearchCost): boolean {
  const row = (what: string, times: readonly number[]) => {
    const [p50, p95, most] = [0.5, 0.95, 1].map((part) => share(times, part).toFixed(1).padStart(6));
    console.log(`  ${what.padEnd(26)} ${p50} ${p95} ${most}`);
  };
  console.log(`
What readers find among ${DOCUMENTS} reports (milliseconds p50, p95 and the longest; aims: p95 of a search in the database
  at most ${AIM.databaseMs}, of its page ${AIM.pageMs}, no search over ${AIM.anyMs}, p95 of the update of a text ${AIM.updateMs})`);
  for (const [kind, typed] of Object.entries(QUERIES)) {
    const ofKind = searches.filter((search) => search.kind === kind).map(({ ms }) => ms);
    row(`${typed.length} of ${kind}`, ofKind);
  }
  const all = searches.map(({ ms }) => ms);
  row("all, in the database", all);
  row("all, as pages", pages);
  row("update of a text", updates);
  console.log(`  indexes built in           ${indexedIn.toFixed(0)} s (aim: at most ${AIM.indexSeconds})
  compared with a plain scan of ${SCANNED_DOCUMENTS}, ${compared.compared} searches: recall ${compared.recall}, precision ${compared.precision} (aims 1)`);
  for (const wrong of compared.wrong) console.log(`    ${wrong}`);
  return (
    share(all, 0.95) <= AIM.databaseMs &&
    share(pages, 0.95) <= AIM.pageMs &&
    Math.max(...all) <= AIM.anyMs &&
    share(updates, 0.95) <= AIM.updateMs &&
    indexedIn <= AIM.indexSeconds &&
    compared.wrong.length === 0
  );
}
