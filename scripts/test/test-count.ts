import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { projectRoot } from "../bootstrap/project.mjs";

/** How the tests of one part, or of all, ended. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** each failed test by name, and why; a runner that broke has no name to give */
  readonly failures: readonly Failure[];
}

/** One test that failed. */
export interface Failure {
  readonly test: string;
  readonly why: string;
}

/** A part that did not run to its end. */
export const ONE_FAILED: Count = { passed: 0, failed: 1, skipped: 0, failures: [] };

/** Of a reason, its first lines: the whole of it stands where the test ran. */
const MOST_LINES = 12;

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

const message = z.object({ message: z.string().optional() });
const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.string(),
      results: z.array(z.object({ errors: z.array(message) })),
    }),
  ),
});
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional();
  },
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(message),
  suites: z.array(playwrightSuite),
});

/**
 * Reads what vitest reported. A file that could not be loaded counts as one failed test.
 * @param file     report of its JSON reporter
 * @param exitCode null when the runner was killed
 */
export function countOfVitest(file: string, exitCode: number | null): Count {
  return counted(exitCode, () => {
    const report = vitestReport.parse(JSON.parse(readFileSync(file, "utf8")));
    const brokenFiles = report.testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + brokenFiles.length,
      skipped: report.numPendingTests + report.numTodoTests,
      failures: [
        ...brokenFiles.map(({ name, message: why }) => ({ test: relative(projectRoot, name), why })),
        ...report.testResults.flatMap(({ name, assertionResults }) =>
          assertionResults
            .filter(({ status }) => status === "failed")
            .map(({ fullName, failureMessages }) => ({
              test: `${relative(projectRoot, name)} › ${fullName}`,
              why: (failureMessages ?? []).join("\n"),
            })),
        ),
      ],
    };
  });
}

/**
 * Reads what Playwright reported. A test that passed only when it was tried again counts as failed.
 * @param file     report of its JSON reporter
 * @param exitCode null when the runner was killed
 */
export function countOfPlaywright(file: string, exitCode: number | null): Count {
  return counted(exitCode, () => {
    const { stats, errors, suites } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
    return {
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
      failures: [
        ...errors.map(({ message: why = "" }) => ({ test: "outside of every test", why })),
        ...suites.flatMap(failuresIn),
      ],
    };
  });
}

function failuresIn(suite: z.infer<typeof playwrightSuite>): Failure[] {
  const own = suite.specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === "unexpected" || status === "flaky")
      .map(({ projectName, results }) => ({
        test: `[${projectName}] ${file}:${line} › ${title}`,
        why: results.flatMap(({ errors }) => errors.map(({ message: why = "" }) => why)).join("\n"),
      })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresIn)];
}

/** A runner that crashed, left no report, ran nothing, or failed without naming a test cannot be green. */
function counted(exitCode: number | null, read: () => Count): Count {
  let count: Count;
  try {
    count = read();
  } catch {
    return ONE_FAILED;
  }
  const isGreen = exitCode === 0 && count.passed > 0;
  return isGreen || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** The sum of several parts. */
export const sumOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
  failures: counts.flatMap(({ failures }) => failures),
});

/**
 * What failed, once more and in short, for whoever reads only the end of a long log.
 * @returns nothing when nothing is known to have failed
 */
export function failureLines({ failures }: Count): string {
  return failures
    .map(({ test, why }) => {
      const lines = stripVTControlCharacters(why).trimEnd().split("\n");
      const shown = lines.slice(0, MOST_LINES).map((line) => `      ${line}`);
      return [`  ✗ ${test}`, ...shown, ...(lines.length > MOST_LINES ? ["      ..."] : [])].join("\n");
    })
    .join("\n");
}

/** The last line of `npm test`. */
export const countLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
