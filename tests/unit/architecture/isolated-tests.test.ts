import { expect, test } from "vitest";
import { filesBelow, parse } from "./source-tree.ts";

// The other files of tests/integration share a process with those that ran before them.

/** What outlives a test file: replaced modules, settings, another database. */
const OUTLIVES = /\bvi\.(?:mock|doMock|stubEnv|stubGlobal)\(|\bprocess\.env\b|\bswitchToOwnDatabase\(/;

const SUFFIX = ".isolated.test.ts";

const files = filesBelow("tests/integration").filter((file) => file.endsWith(".test.ts"));
const replaces = (file: string) => OUTLIVES.test(parse(file).text);

test("a file that replaces modules, settings or the database has a process of its own", () => {
  expect(
    files.filter((file) => replaces(file) && !file.endsWith(SUFFIX)),
    `call it *${SUFFIX}`,
  ).toEqual([]);
});

test("no other file has one", () => {
  expect(files.filter((file) => file.endsWith(SUFFIX) && !replaces(file))).toEqual([]);
});
