import { readFileSync } from "node:fs";
import { z } from "zod";

/** How the tests of one part, or of all, ended. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
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
    const { stats, errors } = playwrightReport.parse(JSON.parse(readFileSync(file, "utf8")));
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
  });
}

/** A runner that crashed, left no report, ran nothing, or failed without naming a test cannot be green. */
function counted(exitCode: number | null, read: () => Count): Count {
  let count: Count;
  try {
    count = read();
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const isGreen = exitCode === 0 && count.passed > 0;
  return isGreen || count.failed > 0 ? count : { ...count, failed: 1 };
}

/** The sum of several parts. */
export const sumOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  skipped: counts.reduce((sum, { skipped }) => sum + skipped, 0),
});

/** The last line of `npm test`. */
export const countLine = ({ passed, failed, skipped }: Count): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
