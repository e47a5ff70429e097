import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export const root = path.resolve(import.meta.dirname, "../../..");

/** What git does not keep, and git itself. */
const notKept = /^(\.git|node_modules|\.next|\.data|prisma\/generated|test-results|playwright-report)$/;

/** Every kept file below a folder of the project, as paths from the root with forward slashes, sorted. */
export function filesBelow(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .map((entry) => ({ entry, name: path.posix.join(folder, entry.name) }))
    .filter(({ name }) => !notKept.test(name))
    .flatMap(({ entry, name }) => (entry.isDirectory() ? filesBelow(name) : [name]))
    .sort();
}

export const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

/** The names of the kept folders directly below a folder. */
export const foldersIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notKept.test(path.posix.join(folder, entry.name)))
    .map((entry) => entry.name)
    .sort();

/** A parsed file, with parents set. */
export const parse = (file: string, text: string = textOf(file)): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : undefined);

/** Every node of a tree, the root first. */
export function nodesOf(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [node];
  // The list grows while it is walked, so that no node's children are forgotten and nothing recurses deeply.
  for (const each of found) ts.forEachChild(each, (child) => void found.push(child));
  return found;
}

/** A function or value that stands at the top of a file. */
export type TopLevel = {
  name: string;
  isExported: boolean;
  /** the function's declaration, or the value given to the constant */
  value: ts.FunctionDeclaration | ts.ClassDeclaration | ts.Expression | undefined;
};

const isExported = (node: ts.HasModifiers): boolean =>
  ts.getModifiers(node)?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) ?? false;

/** The functions, classes and constants at the top of a file; types are left out. */
export function topLevelOf(source: ts.SourceFile): TopLevel[] {
  return source.statements.flatMap((statement): TopLevel[] => {
    if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
      return [{ name: statement.name?.text ?? "default", isExported: isExported(statement), value: statement }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.map((declaration) => ({
      name: declaration.name.getText(),
      isExported: isExported(statement),
      value: declaration.initializer,
    }));
  });
}

/** The parameters of a function, or null for a value that is none. */
export function parametersOf({ value }: TopLevel): readonly ts.ParameterDeclaration[] | null {
  if (!value) return null;
  const isFunction = ts.isFunctionDeclaration(value) || ts.isArrowFunction(value) || ts.isFunctionExpression(value);
  return isFunction ? value.parameters : null;
}
