import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, nodesOf, parse, textOf } from "../architecture/source-tree.ts";

/** Settings that the runtime, the framework and the portal's scripts set for each other; nobody sets these by hand. */
const notSettings =
  /^(NODE_ENV|NEXT_\w+|PATH|PROGRAMFILES|LOCALAPPDATA|VITEST_\w+|TEST_\w+|BASE_URL|PLAYWRIGHT_\w+|CI)$/;

/** Lists the keys that a file reads from `process.env`, also by destructuring. */
function keysAskedIn(source: ts.SourceFile): string[] {
  return nodesOf(source).flatMap((node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.getText() === "process.env") return [node.name.text];
    const isTakenApart = ts.isVariableDeclaration(node) && node.initializer?.getText() === "process.env";
    if (!isTakenApart || !ts.isObjectBindingPattern(node.name)) return [];
    return node.name.elements
      .filter((element) => !element.dotDotDotToken)
      .map((element) => (element.propertyName ?? element.name).getText());
  });
}

/** Lists the keys that lib/platform/env.ts parses. */
function keysParsed(): string[] {
  const server = nodesOf(parse("lib/platform/env.ts")).find(
    (node) => ts.isPropertyAssignment(node) && node.name.getText() === "server",
  );
  if (!server || !ts.isPropertyAssignment(server) || !ts.isObjectLiteralExpression(server.initializer)) return [];
  return server.initializer.properties.map((property) => property.name?.getText() ?? "");
}

test("asked keys are found, also those taken out of process.env", () => {
  const source = parse("x.ts", "const { A: a, B } = process.env; start(process.env.C);");
  expect(keysAskedIn(source)).toEqual(["A", "B", "C"]);
});

test(".env.example names every setting, and no other", () => {
  const code = ["app", "lib", "prisma", "scripts", "tests"]
    .flatMap(filesBelow)
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && textOf(file).includes("process.env"));
  const asked = [...code, "playwright.config.ts", "next.config.ts"].flatMap((file) => keysAskedIn(parse(file)));
  const settings = new Set([...keysParsed(), ...asked].filter((key) => !notSettings.test(key)));
  const named = [...textOf(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(named.sort()).toEqual([...settings].sort());
});

test("the README names every setting", () => {
  const named = [...textOf(".env.example").matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1] ?? "");
  const readme = textOf("README.md");
  expect(named.filter((key) => !readme.includes(`\`${key}\``))).toEqual([]);
});
