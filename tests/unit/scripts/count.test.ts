import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countLine, countOfPlaywright, countOfVitest, sumOf } from "@/scripts/test/count.ts";

const folder = mkdtempSync(path.join(tmpdir(), "nanbei-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const ONE_FAILED = { passed: 0, failed: 1, skipped: 0 };
const fileWith = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
});
const vitest = (numbers: object, testResults: object[]) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults,
});

describe("what vitest reported", () => {
  test("is counted", () => {
    const file = report(
      vitest({ numPassedTests: 2, numFailedTests: 1, numPendingTests: 1 }, [fileWith("failed", "passed", "failed")]),
    );
    expect(countOfVitest(file, 1)).toEqual({ passed: 2, failed: 1, skipped: 1 });
  });

  test("counts a file that could not be loaded as one failed test", () => {
    const file = report(vitest({ numPassedTests: 1 }, [fileWith("passed", "passed"), fileWith("failed")]));
    expect(countOfVitest(file, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test.each([1, null])("is not green when the runner ended with %s", (exitCode) => {
    const file = report(vitest({ numPassedTests: 5 }, [fileWith("passed", "passed")]));
    expect(countOfVitest(file, exitCode)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  test("is one failed test when nothing ran, when it is cut off, and when there is none", () => {
    expect(countOfVitest(report(vitest({}, [])), 0)).toEqual(ONE_FAILED);
    expect(countOfVitest(report('{"numPassedTests": 4'), 0)).toEqual(ONE_FAILED);
    expect(countOfVitest(path.join(folder, "nowhere.json"), 0)).toEqual(ONE_FAILED);
  });
});

describe("what Playwright reported", () => {
  const playwright = (stats: object, errors: object[] = []) =>
    report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

  test("is counted, and what passed only the second time has failed", () => {
    expect(countOfPlaywright(playwright({ expected: 3, flaky: 1, skipped: 2 }), 0)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });

  test("counts an error outside of tests as failed", () => {
    const file = playwright({ expected: 3 }, [{ message: "no such file" }]);
    expect(countOfPlaywright(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test("is one failed test when nothing ran", () => {
    expect(countOfPlaywright(playwright({}), 0)).toEqual(ONE_FAILED);
  });
});

test("the last line names the sum, and what was skipped only if something was", () => {
  const one = { passed: 2, failed: 1, skipped: 0 };
  expect(countLine(sumOf([one, one]))).toBe("4 passed, 2 failed");
  expect(countLine(sumOf([one, { passed: 0, failed: 0, skipped: 3 }]))).toBe("2 passed, 1 failed, 3 skipped");
});
