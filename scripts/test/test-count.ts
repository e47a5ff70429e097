import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { projectRoot } from "../bootstrap/project.mjs";

/** How the tests of one part, or of all, ended. */
export type Count = {
  readonly passed: number;
  readonly skipped: number;
  /** each failed test by name, and why */
  readonly failures: readonly { readonly test: string; readonly why: string }[];
  /** how long the tests of each file ran */
  readonly files: readonly FileTime[];
};

/** How long the tests of one file ran. */
export type FileTime = { readonly file: string; readonly ms: number };

/** A part that did not run to its end counts as one failed test. */
export const failedPart = (test: string): Count => ({
  passed: 0,
  skipped: 0,
  failures: [{ test, why: "it did not run to its end: what it printed stands above" }],
  files: [],
});

/** How many lines of a reason are repeated: the whole of it stands where the test ran. */
const MAX_LINES = 12;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      startTime: z.number().default(0),
      endTime: z.number().default(0),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const errors = z.array(z.object({ message: z.string().default("") }));
const playwrightSuite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      file: z.string(),
      line: z.number(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.string(),
          results: z.array(z.object({ errors, duration: z.number().default(0) })),
        }),
      ),
    }),
  ),
  get suites() {
    return z.array(playwrightSuite).default([]);
  },
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), skipped: z.number() }),
  errors,
  suites: z.array(playwrightSuite),
});

/**
 * Reads what vitest reported. A file that could not be loaded counts as one failed test.
 * @param file     report of its JSON reporter
 * @param exitCode null when the runner was killed
 */
export const countOfVitest = (file: string, exitCode: number | null): Count =>
  countOf({ runner: "vitest", file, exitCode }, (json) => {
    const report = vitestReport.parse(json);
    const failures = report.testResults.flatMap(({ name, status, message, assertionResults }) => {
      const test = relative(projectRoot, name);
      const failed = assertionResults
        .filter((assertion) => assertion.status === "failed")
        .map(({ fullName, failureMessages }) => ({
          test: `${test} › ${fullName}`,
          why: (failureMessages ?? []).join("\n"),
        }));
      return status === "failed" && failed.length === 0 ? [{ test, why: message }] : failed;
    });
    const files = report.testResults.map(({ name, startTime, endTime }) => ({
      file: relative(projectRoot, name),
      ms: endTime - startTime,
    }));
    return { passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests, failures, files };
  });

/**
 * Reads what Playwright reported. A test that passed only when it was tried again counts as failed.
 * @param file     report of its JSON reporter
 * @param exitCode null when the runner was killed
 */
export const countOfPlaywright = (file: string, exitCode: number | null): Count =>
  countOf({ runner: "Playwright", file, exitCode }, (json) => {
    const report = playwrightReport.parse(json);
    const outside = report.errors.map(({ message: why }) => ({ test: "outside of every test", why }));
    const { expected: passed, skipped } = report.stats;
    const failures = [...outside, ...report.suites.flatMap(failuresIn)];
    return { passed, skipped, failures, files: totalByFile(report.suites.flatMap(durationsIn)) };
  });

function durationsIn({ specs, suites }: z.infer<typeof playwrightSuite>): FileTime[] {
  const own = specs.flatMap(({ file, tests }) =>
    tests.flatMap(({ results }) => results.map(({ duration }) => ({ file: `tests/e2e/${file}`, ms: duration }))),
  );
  return [...own, ...suites.flatMap(durationsIn)];
}

/** Adds up the times of each file. */
function totalByFile(times: readonly FileTime[]): FileTime[] {
  const totals = new Map<string, number>();
  for (const { file, ms } of times) totals.set(file, (totals.get(file) ?? 0) + ms);
  return [...totals].map(([file, ms]) => ({ file, ms }));
}

function failuresIn({ specs, suites }: z.infer<typeof playwrightSuite>): Count["failures"] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) => ({
        test: `[${projectName}] ${file}:${line} › ${title}`,
        why: results.flatMap((result) => result.errors.map(({ message }) => message)).join("\n"),
      })),
  );
  return [...own, ...suites.flatMap(failuresIn)];
}

/** A runner that crashed, left no report, ran nothing, or failed without naming a test counts as one failed test. */
function countOf(
  { runner, file, exitCode }: { runner: string; file: string; exitCode: number | null },
  read: (json: unknown) => Count,
): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, "utf8")));
    const isGreen = exitCode === 0 && count.passed > 0;
    return isGreen || count.failures.length > 0 ? count : { ...count, failures: failedPart(runner).failures };
  } catch {
    return failedPart(runner);
  }
}

/** The sum of several parts. */
export const sumOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  failures: counts.flatMap(({ failures }) => failures),
  files: totalByFile(counts.flatMap(({ files }) => files)),
});

/** What failed, once more and in short, for whoever reads only the end of a long log; "" when nothing did. */
export const failureLines = ({ failures }: Pick<Count, "failures">): string =>
  failures
    .flatMap(({ test, why }) => {
      const lines = stripVTControlCharacters(why).trimEnd().split("\n");
      const shown = lines.length > MAX_LINES ? [...lines.slice(0, MAX_LINES), "..."] : lines;
      return [`  ✗ ${test}`, ...shown.map((line) => `      ${line}`)];
    })
    .join("\n");

const MAX_SLOWEST = 10;

/** The files whose tests ran longest, the slowest first; "" where no file ran. */
export const slowestLines = ({ files }: Pick<Count, "files">): string =>
  [...files]
    .sort((one, other) => other.ms - one.ms)
    .slice(0, MAX_SLOWEST)
    .map(({ file, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${file}`)
    .join("\n");

/** The last line of `npm test`. */
export const countLine = ({ passed, failures, skipped }: Count): string =>
  `${passed} passed, ${failures.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
