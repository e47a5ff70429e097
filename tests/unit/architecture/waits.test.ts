import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, nodesOf, parse } from "./source-tree.ts";

// A test fails for the reason that its sentence gives, and for no other. One that waits for some time also fails on a
// slower machine, and one that tries random cases also fails on a case that the next run does not try.

/** Calls that wait for a time, whatever they are called on. */
const TIMERS = new Set(["waitForTimeout", "setTimeout", "setInterval"]);
/** Modules whose functions wait for a time. */
const TIMER_MODULES = new Set(["node:timers", "node:timers/promises", "timers", "timers/promises"]);
/** Words in a text that wait for a time: of Playwright, and of SQL. */
const WAITING_WORDS = /\bnetworkidle\b|\bpg_sleep\b/;

/** The only waits for a time, by file, and why. */
const ALLOWED: Record<string, { wait: string; why: string }> = {
  "tests/integration/platform/transaction.test.ts": {
    wait: "pg_sleep",
    why: "it sees the database end a statement that takes longer than one may",
  },
};

/** This file names what it looks for. */
const OWN_FILE = "tests/unit/architecture/waits.test.ts";

/** The name of what a call calls, without what it is called on. */
const calledBy = ({ expression }: ts.CallExpression): string =>
  (ts.isPropertyAccessExpression(expression) ? expression.name : expression).getText();

const importedBy = (source: ts.SourceFile): string[] =>
  source.statements
    .filter(ts.isImportDeclaration)
    .map(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text);

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/** The waits for a time in a file, by the name of what waits. */
function waitsIn(source: ts.SourceFile): string[] {
  const nodes = nodesOf(source);
  const texts = nodes.filter(isText).map(({ text }) => text);
  return [
    ...nodes
      .filter(ts.isCallExpression)
      .map(calledBy)
      .filter((name) => TIMERS.has(name)),
    ...importedBy(source).filter((name) => TIMER_MODULES.has(name)),
    ...texts.flatMap((text) => [...(WAITING_WORDS.exec(text) ?? [])]),
  ];
}

const sources = filesBelow("tests")
  .filter((file) => /\.tsx?$/.test(file) && file !== OWN_FILE)
  .map((file) => parse(file));

test("no test waits for a time", () => {
  const found = sources.flatMap((source) =>
    waitsIn(source)
      .filter((wait) => ALLOWED[source.fileName]?.wait !== wait)
      .map((wait) => `${source.fileName}: ${wait}`),
  );
  expect(found, "wait for what the test is about: a response, a text, a lock that is waited for").toEqual([]);
});

test.each(Object.entries(ALLOWED))("what %s may wait for is there", (file, { wait }) => {
  expect(waitsIn(parse(file))).toContain(wait);
});

test.each([
  ["await page.waitForTimeout(1500);", "waitForTimeout"],
  ['await page.goto("/", { waitUntil: "networkidle" });', "networkidle"],
  ["await page.goto('/', { waitUntil: `networkidle` });", "networkidle"],
  ["await new Promise((resolve) => setTimeout(resolve, 50));", "setTimeout"],
  ["await page.evaluate(() => new Promise((done) => window.setTimeout(done, 50)));", "setTimeout"],
  ['import { setTimeout as sleep } from "node:timers/promises";', "node:timers/promises"],
  ["await tx.$queryRaw`SELECT pg_sleep(1)`;", "pg_sleep"],
])("a wait is found: %s", (text, wait) => {
  expect(waitsIn(parse("tests/e2e/planted.spec.ts", text))).toEqual([wait]);
});

test("what only speaks of waiting is none", () => {
  const text = "vi.useFakeTimers(); const timers = { setTimeout: (ms: number) => ms }; await page.clock.runFor(10);";
  expect(waitsIn(parse("tests/unit/planted.test.ts", text))).toEqual([]);
});

test("every property is tried with the seed of tests/support/properties.ts", () => {
  const importers = sources.filter((source) => importedBy(source).includes("fast-check"));
  expect(importers.map(({ fileName }) => fileName)).toEqual(["tests/support/properties.ts"]);
  const ownSeeds = sources.filter((source) => /\bseed: (?!propertySeed)/.test(source.text));
  expect(ownSeeds.filter(({ text }) => /support\/properties\.ts/.test(text)).map(({ fileName }) => fileName)).toEqual(
    [],
  );
});
