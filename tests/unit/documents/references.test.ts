import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow, root, textOf } from "../architecture/source-tree.ts";

const files = filesBelow(".").filter((file) => /\.(md|tsx?|mjs|prisma|sql|json)$/.test(file));
const decisions = filesBelow("docs/decisions").map((file) => path.basename(file));

test("every decision that a file names by its number exists", () => {
  const missing = files.flatMap((file) =>
    [...textOf(file).matchAll(/docs\/decisions\/(\d{4}[\w-]*(?:\.md)?)/g)]
      .map((match) => match[1] ?? "")
      .filter(
        (name) => !decisions.some((decision) => (name.length > 4 ? decision === name : decision.startsWith(name))),
      )
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("decisions are numbered without a gap, each with context, decision and consequences", () => {
  expect(decisions.map((name) => Number(name.slice(0, 4)))).toEqual(decisions.map((_, place) => place + 1));
  const incomplete = decisions.filter((name) => {
    const headings = [...textOf(`docs/decisions/${name}`).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    return ["Context", "Decision", "Consequences"].some((heading) => !headings.includes(heading));
  });
  expect(incomplete).toEqual([]);
});

test("every link between documents leads somewhere", () => {
  const broken = files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? "")
        .filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
        .map((target) => `${file}: ${target}`),
    );
  expect(broken).toEqual([]);
});

test("every command that a document names exists", () => {
  const { scripts } = JSON.parse(textOf("package.json"));
  const unknown = files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/npm run ([\w:-]+)/g)]
        .map((match) => match[1] ?? "")
        .filter((name) => !(name in scripts))
        .map((name) => `${file}: ${name}`),
    );
  expect(unknown).toEqual([]);
});

test("every file of the project that a document names exists", () => {
  const missing = files
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
      [...textOf(file).matchAll(/`((?:app|components|lib|prisma|scripts|tests|docs)\/[^`\s*…<]+\.\w+)`/g)]
        .map((match) => match[1] ?? "")
        .filter((target) => !existsSync(path.join(root, target)))
        .map((target) => `${file}: ${target}`),
    );
  expect(missing).toEqual([]);
});
