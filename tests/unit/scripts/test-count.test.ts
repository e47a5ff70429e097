import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  countLine,
  countOfPlaywright,
  countOfVitest,
  failedPart,
  failureLines,
  slowestLines,
  sumOf,
} from "@/scripts/test/test-count.ts";

const folder = mkdtempSync(path.join(tmpdir(), "nanbei-count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = path.join(folder, "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

const fileWith = (status: string, ...tests: string[]) => ({
  name: path.resolve("tests/unit/some.test.ts"),
  status,
  message: "no such file",
  startTime: 1000,
  endTime: 3500,
  assertionResults: tests.map((outcome) => ({
    status: outcome,
    fullName: `a sentence that ${outcome}`,
    failureMessages: outcome === "failed" ? ["expected 1 to be 2"] : [],
  })),
});
const FILES = [{ file: "tests/unit/some.test.ts", ms: 2500 }];
const FAILED = { test: "tests/unit/some.test.ts › a sentence that failed", why: "expected 1 to be 2" };
const vitest = (numbers: object, testResults: object[]) => ({
  numPassedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  ...numbers,
  testResults,
});

describe("what vitest reported", () => {
  test("is counted, and what failed is named", () => {
    const file = report(vitest({ numPassedTests: 2, numPendingTests: 1 }, [fileWith("failed", "passed", "failed")]));
    expect(countOfVitest(file, 1)).toEqual({ passed: 2, skipped: 1, failures: [FAILED], files: FILES });
  });

  test("counts a file that could not be loaded as one failed test", () => {
    const file = report(vitest({ numPassedTests: 1 }, [fileWith("passed", "passed"), fileWith("failed")]));
    const failures = [{ test: "tests/unit/some.test.ts", why: "no such file" }];
    expect(countOfVitest(file, 1)).toEqual({ passed: 1, skipped: 0, failures, files: [...FILES, ...FILES] });
  });

  test.each([1, null])("is not green when the runner ended with %s", (exitCode) => {
    const file = report(vitest({ numPassedTests: 5 }, [fileWith("passed", "passed")]));
    expect(countOfVitest(file, exitCode)).toEqual({ ...failedPart("vitest"), passed: 5, files: FILES });
  });

  test("is one failed test when nothing ran, when it is cut off, and when there is none", () => {
    expect(countOfVitest(report(vitest({}, [])), 0)).toEqual(failedPart("vitest"));
    expect(countOfVitest(report('{"numPassedTests": 4'), 0)).toEqual(failedPart("vitest"));
    expect(countOfVitest(path.join(folder, "nowhere.json"), 0)).toEqual(failedPart("vitest"));
  });
});

describe("what Playwright reported", () => {
  const playwright = (stats: object, errors: object[] = [], suites: object[] = []) =>
    report({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors, suites });

  test("is counted, and what passed only the second time has failed", () => {
    const ran = (status: string, ...errors: object[]) => ({
      title: `a journey that is ${status}`,
      file: "some.spec.ts",
      line: 7,
      tests: [{ projectName: "with JavaScript", status, results: [{ errors, duration: 700 }] }],
    });
    const outer = { specs: [ran("expected")], suites: [{ specs: [ran("flaky", { message: "no button" })] }] };
    expect(countOfPlaywright(playwright({ expected: 3, flaky: 1, skipped: 2 }, [], [outer]), 0)).toEqual({
      passed: 3,
      skipped: 2,
      failures: [{ test: "[with JavaScript] some.spec.ts:7 › a journey that is flaky", why: "no button" }],
      files: [{ file: "tests/e2e/some.spec.ts", ms: 1400 }],
    });
  });

  test("counts an error outside of tests as failed", () => {
    const file = playwright({ expected: 3 }, [{ message: "no such file" }]);
    const failures = [{ test: "outside of every test", why: "no such file" }];
    expect(countOfPlaywright(file, 1)).toEqual({ passed: 3, skipped: 0, failures, files: [] });
  });

  test("is one failed test when nothing ran", () => {
    expect(countOfPlaywright(playwright({}), 0)).toEqual(failedPart("Playwright"));
  });
});

test("the last line names the sum, and what was skipped only if something was", () => {
  const one = { passed: 2, skipped: 0, failures: [FAILED], files: [] };
  expect(countLine(sumOf([one, one]))).toBe("4 passed, 2 failed");
  expect(countLine(sumOf([one, { passed: 0, skipped: 3, failures: [], files: [] }]))).toBe(
    "2 passed, 1 failed, 3 skipped",
  );
});

test("the lines before it name what failed in every part, with the first lines of why and no colours", () => {
  const red = `\u001b[31mexpected 1 to be 2\u001b[39m\n${"at some line\n".repeat(40)}`;
  const one = { passed: 0, skipped: 0, failures: [{ test: "a sentence", why: red }], files: [] };
  const another = { passed: 0, skipped: 0, failures: [{ test: "a journey", why: "no button" }], files: [] };
  expect(failureLines(sumOf([one, another])).split("\n")).toEqual([
    "  ✗ a sentence",
    "      expected 1 to be 2",
    ...Array<string>(11).fill("      at some line"),
    "      ...",
    "  ✗ a journey",
    "      no button",
  ]);
  expect(failureLines(sumOf([]))).toBe("");
});

test("the ten slowest files are named, each once, the slowest first", () => {
  const files = Array.from({ length: 12 }, (_, at) => ({ file: `tests/unit/${at}.test.ts`, ms: at * 1000 }));
  const count = {
    passed: 1,
    skipped: 0,
    failures: [],
    files: [...files, { file: "tests/unit/0.test.ts", ms: 60_000 }],
  };
  const lines = slowestLines(sumOf([count])).split("\n");
  expect(lines).toHaveLength(10);
  expect(lines.slice(0, 2)).toEqual(["    60.0 s  tests/unit/0.test.ts", "    11.0 s  tests/unit/11.test.ts"]);
  expect(slowestLines(sumOf([]))).toBe("");
});
