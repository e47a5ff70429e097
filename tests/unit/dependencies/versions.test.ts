import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import floors from "./lowest-safe-versions.json" with { type: "json" };
import { belowTheFloor, isBelow, type Lock, leftOut, loosePins, untrustworthy } from "./versions.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const lock: Lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8"));

test.each([
  ["16.4.4", "16.4.5", true],
  ["16.4.5", "16.4.5", false],
  ["16.4.10", "16.4.5", false],
  ["15.9.9", "16.4.5", true],
  ["17.0.0", "16.4.5", false],
  ["18.4.0-beta.17", "18.4.0", false],
  ["18.3.0-beta.17", "18.4.0", true],
])("%s is below %s: %s", (version, lowest, expected) => {
  expect(isBelow(version, lowest)).toBe(expected);
});

test("a copy below the floor is found wherever it is installed", () => {
  const old: Lock = {
    packages: { "node_modules/a": { version: "2.0.0" }, "node_modules/b/node_modules/a": { version: "1.9.0" } },
  };
  const floor = { a: { lowest: "2.0.0", because: "" }, c: { lowest: "1.0.0", because: "" } };
  expect(belowTheFloor(floor, old)).toEqual(["node_modules/b/node_modules/a 1.9.0 < 2.0.0", "c is not installed"]);
});

test("nothing is installed below its lowest safe version", () => {
  expect(belowTheFloor(floors, lock)).toEqual([]);
});

test("a range is not a pin", () => {
  expect(loosePins({ a: "1.0.0", b: "^1.0.0", c: "~1.0.0", d: "1", e: "latest", f: "1.0.0-beta.2" })).toEqual([
    "b ^1.0.0",
    "c ~1.0.0",
    "d 1",
    "e latest",
  ]);
});

test("every dependency is pinned to one version", () => {
  const { dependencies, devDependencies, overrides } = manifest;
  expect(loosePins({ ...dependencies, ...devDependencies, ...overrides })).toEqual([]);
});

test("a package that names its source, or has no checksum, is found", () => {
  const loose: Lock = {
    packages: {
      "": {},
      "node_modules/a": { integrity: "sha512-x" },
      "node_modules/b": { integrity: "sha512-x", resolved: "https://example.org/b.tgz" },
      "node_modules/c": {},
      "node_modules/d": { optional: true },
      "node_modules/d-arm64": { optional: true, cpu: ["arm64"] },
    },
  };
  expect(untrustworthy(loose)).toEqual(["node_modules/b", "node_modules/c", "node_modules/d"]);
});

test("every package is checked by its checksum and comes from the reader's own registry", () => {
  expect(untrustworthy(lock)).toEqual([]);
});

test("an optional package that the lock file leaves out is found", () => {
  const gaps: Lock = {
    packages: {
      "node_modules/a": { optionalDependencies: { "a-x64": "1.0.0", "a-arm64": "1.0.0" } },
      "node_modules/a-x64": { version: "1.0.0" },
      "node_modules/b/node_modules/c": { optionalDependencies: { d: "1.0.0", e: "1.0.0" } },
      "node_modules/b/node_modules/d": { version: "1.0.0" },
    },
  };
  expect(leftOut(gaps)).toEqual(["a-arm64", "e"]);
});

test("the lock file can be installed on every kind of machine", () => {
  expect(leftOut(lock)).toEqual([]);
});
