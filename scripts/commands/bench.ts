// npm run bench: compares a kept report page with nginx, and prints its bytes, the first visits after a change among
// 10,000 exchanges, the SQL statements of each kind of page with 1 and with 100 rows, the cost of saves, how long the
// difference of two large records and the reading of 200 lines about people take, key presses in a slowed browser, and the
// lists of the desk among 100,000 exchanges, and the search of readers among a million reports, which takes a quarter of an
// hour, or among as many as a number behind the command says. Exit code 1 when a limit is exceeded. Without wrk and nginx,
// both packages of Debian, the comparison is left out, and without Chromium the key presses, which it says.
import { measureFirstVisits } from "../bench/first-visits.ts";
import { type KeyPresses, measureKeyPresses } from "../bench/key-presses.ts";
import { addExchanges } from "../bench/many-exchanges.ts";
import { addRecords } from "../bench/many-records.ts";
import { measureSearch, reportSearch } from "../bench/search.ts";
import { compareSpeed, missingPrograms, type Speed } from "../bench/speed.ts";
import { measureStaff, type StaffCost, type StaffRecord, type Times } from "../bench/staff.ts";
import { measureStaffLists } from "../bench/staff-lists.ts";
import { countStatements, REPORT, type Statements, withStatementCounter } from "../bench/statements.ts";
import { MAX_PAGE_BYTES, measureWeight, type Weight } from "../bench/weight.ts";
import { ensureBuilt } from "../build/portal.ts";
import { ensurePrismaClient } from "../build/prisma-client.ts";
import { freePort } from "../database/free-port.ts";
import { createMigratedDatabase, startTemporaryCluster } from "../database/temporary-database.ts";
import { runScript } from "../runtime/run-node.ts";
import { runStep } from "../runtime/run-step.ts";
import { runCommand } from "../runtime/shutdown.ts";
import { servePortal } from "../start/web-server.ts";

const FEW = 1;
const MANY = 100;
const AIM = { ratio: 0.35, firstVisitMs: 80, saveMs: 30, differenceMs: 200, readingMs: 50, listMs: 50, deskMs: 80 };
/** Of the page of the largest record to expect, and the statements of a save of a member. */
const AIM_OF_RECORD = { pageMs: 120, pageStatements: 20, pageBytes: 350_000, memberStatements: 12, keyMs: 50 };
const MANY_EXCHANGES = 10_000;
const MANY_RECORDS = 100_000;
/** Members, groups and minute items of the record that is edited: the smallest record, and the largest to expect. */
const SMALL_RECORD = [1, 1, 1];
const LARGE_RECORD = [60, 12, 400];

await runCommand(async () => {
  await runStep("Database client is generated", ensurePrismaClient);
  await runStep("Portal is built", ensureBuilt, { isSlow: true });
  const { superuserUrl } = await startTemporaryCluster();
  const few = await measureWorld({ superuserUrl, rows: FEW, record: SMALL_RECORD });
  await few.server.drain();
  const many = await measureWorld({ superuserUrl, rows: MANY, record: LARGE_RECORD });
  const url = many.origin + REPORT;
  const weight = await measureWeight(url);
  const missing = await missingPrograms();
  const speed =
    missing.length === 0
      ? await runStep("Speed is measured", () => compareSpeed(url, weight.sent), { isSlow: true })
      : null;
  const keys = await runStep("Key presses are measured", () => measureKeyPresses(many), { isSlow: true });
  await runStep(`${MANY_EXCHANGES} exchanges are added`, () => addExchanges(many.superuserUrl, MANY_EXCHANGES), {
    isSlow: true,
  });
  const visits = await runStep("First visits are measured", () => measureFirstVisits(many), { isSlow: true });
  await runStep(
    `${MANY_RECORDS} records are added`,
    () => addRecords(many.superuserUrl, many.staffRecord, MANY_RECORDS),
    {
      isSlow: true,
    },
  );
  const lists = await runStep("Lists of the desk are measured", () => measureStaffLists(many), { isSlow: true });
  const difference = await runStep("The difference of two records is measured", measureDifference);
  const reading = await runStep("The reading of people is measured", measureReading);
  await many.server.drain();
  const search = await measureSearch(superuserUrl);
  const isWell = report({ few, many, speed, missing, weight, visits, keys, difference, reading, lists });
  return reportSearch(search) && isWell;
});

/** Compares two versions of the largest record. */
async function measureDifference(): Promise<Times> {
  const compared = await runScript("scripts/bench/difference.ts", LARGE_RECORD.map(String), { env: process.env });
  if (compared.exitCode !== 0) throw new Error(compared.output);
  return JSON.parse(compared.output) as Times;
}

/** Reads 200 lines that name people. */
async function measureReading(): Promise<Times> {
  const read = await runScript("scripts/bench/reading.ts", [], { env: process.env });
  if (read.exitCode !== 0) throw new Error(read.output);
  return JSON.parse(read.output) as Times;
}

/** Serves a portal whose lists have `rows` rows, and measures pages for visitors and saves by staff. */
async function measureWorld(options: { superuserUrl: string; rows: number; record: number[] }) {
  const { rows, record } = options;
  const database = `bench_${rows}`;
  const { settings } = await createMigratedDatabase({ superuserUrl: options.superuserUrl, database });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...settings, APP_ORIGINS: origin, LOG_LEVEL: "warn" };
  const made = await runStep(`A world of ${rows} is made`, () =>
    runScript("scripts/bench/world.ts", [rows, ...record].map(String), { env }),
  );
  if (made.exitCode !== 0) throw new Error(made.output);
  const server = await servePortal({ mode: "start", port, env });
  const superuserUrl = new URL(options.superuserUrl);
  superuserUrl.pathname = `/${database}`;
  const statements = await runStep("Statements are counted", () =>
    countStatements({ superuserUrl: superuserUrl.href, origin }),
  );
  const staffRecord = JSON.parse(made.output) as StaffRecord;
  const staff = await runStep("Somebody at work is measured", () =>
    withStatementCounter(superuserUrl.href, (count) =>
      measureStaff({ origin, authSecret: settings.AUTH_SECRET, staffRecord, statements: count }),
    ),
  );
  const { AUTH_SECRET: authSecret } = settings;
  return { server, origin, superuserUrl: superuserUrl.href, statements, staff, staffRecord, authSecret };
}

type World = { statements: Statements[]; staff: StaffCost };
type Measured = {
  few: World;
  many: World;
  /** null where a program of the comparison is missing */
  speed: Speed | null;
  missing: readonly string[];
  weight: Weight;
  visits: { page: string; p50: number; p95: number }[];
  /** null where Chromium is missing */
  keys: KeyPresses | null;
  difference: Times;
  reading: Times;
  lists: { page: string; times: Times }[];
};

/** Prints what was measured. @returns whether every aim was reached */
function report(measured: Measured): boolean {
  const { few, many, speed, missing, weight, visits, keys, difference, reading, lists } = measured;
  console.log(`\nSQL statements (cold with ${FEW} row, cold with ${MANY} rows, warm)`);
  let areEqual = true;
  for (const [index, { kind, cold, warm }] of few.statements.entries()) {
    const other = many.statements[index];
    const isEqual = other !== undefined && cold === other.cold && warm === other.warm;
    areEqual &&= isEqual;
    console.log(`  ${kind.padEnd(26)} ${cold}  ${other?.cold}  ${warm}${isEqual ? "" : "   not equal"}`);
  }
  const warmReport = many.statements.find(({ kind }) => kind === "report")?.warm;
  console.log(`\nReport page
  statements on a warm hit    ${warmReport} (aim 0)
  requests per second         ${speedLine(speed, missing)}
  HTML                        ${kilobytes(weight.plainBytes)}, gzip ${kilobytes(weight.sent.length)}
  HTML, CSS and icon, gzip    ${kilobytes(weight.pageBytes)} (aim ${kilobytes(MAX_PAGE_BYTES)})
  files of scripts            ${weight.scripts} (aim 0)

First visit after a change, among ${MANY_EXCHANGES} exchanges (milliseconds p50 and p95; aim: p95 under ${AIM.firstVisitMs})`);
  for (const { page, p50, p95 } of visits) {
    console.log(`  ${page.padEnd(26)} ${p50.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)}`);
  }
  const isQuick = reportStaff(few.staff, many.staff);
  const isTypingQuick = reportKeys(keys);
  const isSoonCompared = reportDifference(difference);
  const isSoonRead = reportReading(reading);
  const areListsQuick = reportLists(lists);
  const isSoonThere = visits.every(({ p95 }) => p95 < AIM.firstVisitMs);
  const isFast = speed === null || speed.ratio >= AIM.ratio;
  const isLight = weight.scripts === 0 && weight.pageBytes <= MAX_PAGE_BYTES;
  const isQuickAtWork = isQuick && isTypingQuick && isSoonCompared && isSoonRead && areListsQuick;
  return isQuickAtWork && isSoonThere && isFast && areEqual && warmReport === 0 && isLight;
}

/** Prints how soon a letter is seen. @returns whether it is soon enough, which nobody knows without Chromium */
function reportKeys(keys: KeyPresses | null): boolean {
  console.log(`
A key press on its page, in a browser slowed fourfold (milliseconds p50 and p95; aim: p95 under ${AIM_OF_RECORD.keyMs})`);
  if (keys === null) console.log("  not measured: Chromium must be installed, or CHROMIUM_PATH name it");
  for (const { field, times } of keys ?? []) {
    console.log(`  ${field.padEnd(26)} ${times.p50.toFixed(1).padStart(6)} ${times.p95.toFixed(1).padStart(6)}`);
  }
  return keys?.every(({ times }) => times.p95 < AIM_OF_RECORD.keyMs) ?? true;
}

function reportDifference({ p50, p95 }: Times): boolean {
  console.log(`
Difference of two such records, with as many items in the itinerary, in which every row changed (milliseconds p50 and p95)
  compared                   ${p50.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)}  (aim: p50 under ${AIM.differenceMs})`);
  return p50 < AIM.differenceMs;
}

function reportReading({ p50, p95 }: Times): boolean {
  console.log(`
People of 200 lines (milliseconds p50 and p95)
  read                       ${p50.toFixed(1).padStart(6)} ${p95.toFixed(1).padStart(6)}  (aim: p50 under ${AIM.readingMs})`);
  return p50 < AIM.readingMs;
}

/** Prints how soon lists of the desk are there. @returns whether all are soon enough */
function reportLists(lists: Measured["lists"]): boolean {
  console.log(`
The desk among ${MANY_RECORDS} exchanges of one pair of colleges
  (milliseconds p50 and p95; aims: p95 of its first page under ${AIM.deskMs}, of a list under ${AIM.listMs})`);
  for (const { page, times } of lists) {
    console.log(`  ${page.padEnd(58)} ${times.p50.toFixed(1).padStart(6)} ${times.p95.toFixed(1).padStart(6)}`);
  }
  return lists.every(({ page, times }) => times.p95 < (page === "/en/admin" ? AIM.deskMs : AIM.listMs));
}

function speedLine(speed: Speed | null, missing: readonly string[]): string {
  if (speed === null)
    return `not measured: ${missing.join(" and ")} must be installed (apt-get install wrk nginx-light)`;
  return `${speed.page.toFixed(0)}; nginx, one worker ${speed.nginx.toFixed(0)}: ratio ${speed.ratio.toFixed(2)} (aim ${AIM.ratio})`;
}

/** Prints the cost of saves in the largest and in the smallest record. @returns whether saves are fast enough */
function reportStaff(small: StaffCost, large: StaffCost): boolean {
  const [members, groups, items] = LARGE_RECORD;
  const { health, page } = large;
  console.log(`\nA record of ${members} members, ${groups} groups and ${items} minute items
  (milliseconds p50 and p95, as a multiple of a request that does nothing, SQL statements; in an empty record)`);
  const row = (what: string, times: Times, rest = "") =>
    console.log(
      `  ${what.padEnd(26)} ${times.p50.toFixed(1).padStart(6)} ${times.p95.toFixed(1).padStart(6)}  x${(times.p50 / health.p50).toFixed(1).padEnd(5)} ${rest}`,
    );
  row("a request that does nothing", health);
  for (const [at, { kind, times, statements }] of large.saves.entries()) {
    row(`save of ${kind}`, times, `${statements}; ${small.saves[at]?.statements}`);
  }
  row("page of the record", page.times, `${page.statements}; ${small.page.statements}`);
  console.log(`  its HTML                   ${kilobytes(page.bytes)}; ${kilobytes(small.page.bytes)}
  aims: 95 of 100 saves under ${AIM.saveMs} ms, a save of a member in ${AIM_OF_RECORD.memberStatements} statements;
        95 of 100 pages under ${AIM_OF_RECORD.pageMs} ms, in ${AIM_OF_RECORD.pageStatements} statements and ${kilobytes(AIM_OF_RECORD.pageBytes)}`);
  const member = large.saves.find(({ kind }) => kind === "member")?.statements ?? Number.POSITIVE_INFINITY;
  const isPageQuick =
    page.times.p95 < AIM_OF_RECORD.pageMs &&
    page.statements <= AIM_OF_RECORD.pageStatements &&
    page.bytes <= AIM_OF_RECORD.pageBytes;
  const areSavesQuick = large.saves.every(({ times }) => times.p95 < AIM.saveMs);
  return areSavesQuick && member <= AIM_OF_RECORD.memberStatements && isPageQuick;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
