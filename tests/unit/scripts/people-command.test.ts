import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "@/scripts/bootstrap/project.mjs";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "nanbei-people-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as npm does, behind the installation of the packages. */
function people(...args: string[]) {
  const node = ["--conditions=react-server", "--import", "tsx", "scripts/commands/people.ts", ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { cwd: projectRoot, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** The answer for a file with these bytes. */
function answerFor(content: string | Buffer) {
  const file = path.join(folder, "lines.txt");
  writeFileSync(file, content);
  return people(file);
}

const president = {
  people: [{ name: "林知远", title: "副校长", unit: null, honorific: null, role: null, institution: null }],
  others: [],
  left: "",
};
const nobody = { people: [], others: [], left: "" };
const counted = { people: [], others: [{ label: "师生代表", units: [], count: 11 }], left: "" };

test("each line has its answer, with null for what it does not say", { timeout: 60_000 }, () => {
  const { status, stdout, stderr } = answerFor("副校长林知远\n师生代表11人\n");
  expect([status, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toEqual([president, counted]);
});

describe("odd files", () => {
  test.each<[string, string | Buffer, object[]]>([
    ["lines of Windows", "副校长林知远\r\n师生代表11人\r\n", [president, counted]],
    ["a mark of the encoding in front", "\uFEFF副校长林知远", [president]],
    ["a blank line between, and none at the end", "副校长林知远\n\n师生代表11人", [president, nobody, counted]],
    ["nothing", "", []],
  ])("%s", { timeout: 60_000 }, (_, content, wanted) => {
    const { status, stdout, stderr } = answerFor(content);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(wanted);
    expect(stderr.includes("holds no text")).toBe(content === "");
  });

  test("another encoding is refused in words", { timeout: 60_000 }, () => {
    // 林知远 in GBK
    const { status, stdout, stderr } = answerFor(Buffer.from([0xc1, 0xd6, 0xd6, 0xaa, 0xd4, 0xb6]));
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("is not in UTF-8");
  });
});

test.each([
  ["no file", [], "Name a file with one text per line"],
  ["a file that is missing", ["missing.txt"], "missing.txt cannot be read: there is no such file"],
  ["a folder", ["scripts"], "scripts cannot be read: it is a folder"],
])("%s is answered in words, without a stack", { timeout: 60_000 }, (_, args, words) => {
  const { status, stdout, stderr } = people(...args);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(words);
  expect(stderr).not.toContain("    at ");
});
