import path from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { filesBelow, parse, textOf } from "./source-tree.ts";

const SHEET = "app/public.css";

/** The files of the project that a file loads; what is only a type is not loaded. */
function importsOf(file: string): string[] {
  return parse(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const isType = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : statement.isTypeOnly;
    const name = statement.moduleSpecifier;
    if (isType || !name || !ts.isStringLiteral(name) || !/\.tsx?$/.test(name.text)) return [];
    return [name.text.startsWith("@/") ? name.text.slice(2) : path.posix.join(path.posix.dirname(file), name.text)];
  });
}

/** Every file of app and components that the given ones load, themselves included. */
function loadedBy(files: readonly string[]): string[] {
  const loaded = new Set(files);
  // The set grows while it is walked.
  for (const file of loaded) {
    for (const next of importsOf(file)) if (/^(app|components)\//.test(next)) loaded.add(next);
  }
  return [...loaded].sort();
}

/** Which files the sheet does not take its utilities from. */
function missingFromSheet(files: readonly string[]): string[] {
  const sources = [...textOf(SHEET).matchAll(/^@source "(.+)";$/gm)].map(([, glob]) =>
    path.posix.join(path.posix.dirname(SHEET), glob ?? ""),
  );
  return files.filter((file) => file.endsWith(".tsx") && !sources.some((glob) => path.matchesGlob(file, glob)));
}

test("the sheet of public pages has the utilities of everything that they draw", () => {
  const pages = [...filesBelow("app/(public)").filter((file) => /\.tsx$/.test(file)), "app/global-not-found.tsx"];
  expect(missingFromSheet(loadedBy(pages))).toEqual([]);
});

test("a component that the sheet does not know is found", () => {
  expect(missingFromSheet(loadedBy(["components/institutions/college-choice.tsx"]))).toEqual([
    "components/ui/button.tsx",
    "components/ui/field-frame.tsx",
    "components/ui/select-field.tsx",
  ]);
});
