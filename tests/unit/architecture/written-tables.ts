import ts from "typescript";
import { filesBelow, nodesOf, textOf } from "./source-tree.ts";

/** Which domain a file of the schema belongs to, where it is not named after it. */
const DOMAIN_OF_FILE: Readonly<Record<string, string>> = {
  delegations: "exchanges",
  discussions: "exchanges",
  itinerary: "exchanges",
};

const domains = new Map(
  filesBelow("prisma/schema").flatMap((file) => {
    const name = /([^/]+)\.prisma$/.exec(file)?.[1] ?? "";
    const models = [...textOf(file).matchAll(/^model (\w+)/gm)].map(([, model = ""]) => model);
    return models.map((model): [string, string] => [model, DOMAIN_OF_FILE[name] ?? name]);
  }),
);

/** The domain that a table belongs to: that of the schema file in which its model stands. */
export const domainOfModel = (model: string): string => domains.get(model) ?? "";

const WRITES = /^(create|update|upsert|delete)/;
const SQL_WRITES = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+"(\w+)"/g;

const upperFirst = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/**
 * The models that a file writes: by a call such as `tx.minute.delete(…)`, in SQL of its own, or through an ordered list
 * that names the table (`table: "MinuteItem"`). What one call writes through a relation is not seen.
 */
export function modelsWritten(source: ts.SourceFile): string[] {
  const nodes = nodesOf(source);
  const called = nodes.filter(ts.isCallExpression).flatMap(({ expression }) => {
    if (!ts.isPropertyAccessExpression(expression) || !WRITES.test(expression.name.text)) return [];
    const model = expression.expression;
    return ts.isPropertyAccessExpression(model) ? [upperFirst(model.name.text)] : [];
  });
  const said = nodes
    .filter((node) => ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
    .flatMap((node) => [...node.getText().matchAll(SQL_WRITES)].map(([, table = ""]) => table));
  const ordered = nodes
    .filter(ts.isPropertyAssignment)
    .filter(({ name, initializer }) => name.getText() === "table" && ts.isStringLiteral(initializer))
    .map(({ initializer }) => (initializer as ts.StringLiteral).text);
  return [...new Set([...called, ...said, ...ordered])].filter((model) => domains.has(model));
}
