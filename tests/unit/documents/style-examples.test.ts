import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root, textOf } from "../architecture/source-tree.ts";

const SOURCE = /^\/\/ (\S+\.tsx?)$/;
const OMISSION = /^(\/\/ )?…$/;

/** The lines of a text without their indent; blank ones are left out. */
const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** The code blocks of a document that are written in TypeScript, without their fences. */
const blocksOf = (document: string): string[] =>
  [...document.matchAll(/^ *```tsx?\n(.*?)^ *```$/gms)].map(([, block]) => block ?? "");

/**
 * Checks an example against the file that its first line names, `// lib/…/file.ts`.
 * @param sourceOf the text of a file; null where there is none
 * @returns what is wrong with it; null where every further line stands in the file in the same order
 */
function problemOf(block: string, sourceOf: (file: string) => string | null): string | null {
  const [first = "", ...lines] = linesOf(block);
  const file = SOURCE.exec(first)?.[1];
  if (!file) return `names no source: ${first}`;
  const source = sourceOf(file);
  if (source === null) return `names a file that does not exist: ${file}`;
  let rest = linesOf(source);
  for (const line of lines.filter((each) => !OMISSION.test(each))) {
    const place = rest.indexOf(line);
    if (place < 0) return `does not stand in ${file}: ${line}`;
    rest = rest.slice(place + 1);
  }
  return null;
}

test("every example of the style guide stands in the file that it names", () => {
  const blocks = blocksOf(textOf("docs/STYLE.md"));
  expect(blocks.length).toBeGreaterThan(0);
  const sourceOf = (file: string) => (existsSync(path.join(root, file)) ? textOf(file) : null);
  expect(blocks.map((block) => problemOf(block, sourceOf)).filter((problem) => problem !== null)).toEqual([]);
});

describe("an example", () => {
  const sourceOf = (file: string) =>
    file === "lib/a.ts" ? "const one = 1;\n\n  const two = 2;\nconst three = 3;\n" : null;

  test.each([
    ["that quotes its file", "// lib/a.ts\nconst one = 1;\nconst two = 2;", null],
    ["that leaves lines out", "// lib/a.ts\nconst one = 1;\n// …\n  …\nconst three = 3;", null],
    ["without its source", "const one = 1;", "names no source: const one = 1;"],
    ["of a file that is gone", "// lib/b.ts\nconst one = 1;", "names a file that does not exist: lib/b.ts"],
    ["with a line of its own", "// lib/a.ts\nconst four = 4;", "does not stand in lib/a.ts: const four = 4;"],
    ["in another order", "// lib/a.ts\nconst two = 2;\nconst one = 1;", "does not stand in lib/a.ts: const one = 1;"],
  ])("%s is judged rightly", (_, block, problem) => {
    expect(problemOf(block, sourceOf)).toBe(problem);
  });

  test("is found in a document whether its fence is indented or not", () => {
    expect(blocksOf("text\n```ts\na\n```\n- item\n  ```tsx\n  b\n  ```\n```sql\nc\n```\n")).toEqual(["a\n", "  b\n"]);
  });
});
