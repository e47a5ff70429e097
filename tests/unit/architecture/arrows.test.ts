import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { ICruiseResult } from "dependency-cruiser";
import { expect, onTestFinished, test } from "vitest";
import config from "../../../.dependency-cruiser.mjs";
import { cleanTree, type Tree, violations } from "./arrow-violations.ts";

const root = path.resolve(import.meta.dirname, "../../..");

/** A cruise takes a second, but the machine may be busy with the rest of the tests. */
const patient = { timeout: 60_000 };

/** Lays a tree out in a folder of its own and lets the project's rules look at it. */
async function violationsOf(tree: Tree): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "nanbei-arrows-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(tree)) {
    await mkdir(path.join(folder, path.dirname(name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const bin = path.join(root, "node_modules/.bin/depcruise");
  const args = ["--config", path.join(root, ".dependency-cruiser.mjs"), "--output-type", "json"];
  const rooms = ["app", "components", "lib", "prisma", "scripts"];
  const { stdout } = await promisify(execFile)(process.execPath, [bin, ...args, ...rooms], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  });
  const result: ICruiseResult = JSON.parse(stdout);
  const seen = new Set(result.modules.map((module) => module.source));
  const own = Object.keys(tree).filter((name) => rooms.some((room) => name.startsWith(`${room}/`)));
  expect(own.filter((name) => !seen.has(name))).toEqual([]);
  return result.summary.violations.map((violation) => violation.rule.name).sort();
}

test("every rule has a planted violation", () => {
  expect(Object.keys(violations).sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test("a tree in which every file uses what it may breaks no rule", patient, async () => {
  expect(await violationsOf(cleanTree)).toEqual([]);
});

test("each planted violation fires the rule it is named after, once, and no other", patient, async () => {
  const planted = Object.assign({}, cleanTree, ...Object.values(violations));
  expect(await violationsOf(planted)).toEqual(Object.keys(violations).sort());
});
