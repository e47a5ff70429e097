import ts from "typescript";
import { domains } from "../../../.dependency-cruiser.mjs";
import { nodesOf, parametersOf, type TopLevel, topLevelOf } from "./source-tree.ts";
import { domainOfModel, modelsWritten } from "./written-tables.ts";

/** What a file may do beyond what the arrows see: each rule names the files it is for and says what is wrong. */
export type SourceRule = { rule: string; files: RegExp; wrongIn: (source: ts.SourceFile) => string[] };

const room = (...names: string[]): RegExp => new RegExp(`^lib/(?!platform/).+/(${names.join("|")})\\.ts$`);

const commandFiles = room("commands/[^/]+");

const ownName = (source: ts.SourceFile): string => /([^/]+)\.tsx?$/.exec(source.fileName)?.[1] ?? "";

const callee = (expression: ts.Expression | undefined): string | null =>
  expression && ts.isCallExpression(expression) ? expression.expression.getText() : null;

const exported = (source: ts.SourceFile): TopLevel[] => topLevelOf(source).filter(({ isExported }) => isExported);

const firstParameter = (entry: TopLevel): string | null => {
  const parameters = parametersOf(entry);
  return parameters === null ? null : (parameters[0]?.name.getText() ?? "");
};

const isAsync = ({ value }: TopLevel): boolean =>
  value !== undefined &&
  (ts.isFunctionDeclaration(value) || ts.isArrowFunction(value)) &&
  (value.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword) ?? false);

const calls = (source: ts.SourceFile, ...names: string[]): string[] =>
  nodesOf(source)
    .filter(ts.isCallExpression)
    .map(callee)
    .filter((name): name is string => name !== null && names.includes(name));

const made = (source: ts.SourceFile): ts.NewExpression[] => nodesOf(source).filter(ts.isNewExpression);

const imported = (source: ts.SourceFile): string[] =>
  nodesOf(source)
    .filter(ts.isImportSpecifier)
    .map((specifier) => (specifier.propertyName ?? specifier.name).text);

const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();

/** Doors made by `formAction` are for members; those of guests are a closed list. */
const guestActions = ["signInAction", "claimPortalAction", "acceptInvitationAction", "resetPasswordAction"];

export const sourceRules: readonly SourceRule[] = [
  {
    rule: "every server action is a door",
    files: room("actions"),
    wrongIn: (source) =>
      exported(source)
        .filter(({ name, value }) => {
          const door = callee(value as ts.Expression);
          const isDoor = guestActions.includes(name)
            ? door === "guestFormAction"
            : door === "formAction" || door === "saveAction";
          return !isDoor || !name.endsWith("Action");
        })
        .map(({ name }) => name),
  },
  {
    rule: "server actions stand in actions.ts only",
    files: /^(app|components|lib)\//,
    wrongIn: (source) => {
      const found = nodesOf(source).filter(
        (node) => ts.isExpressionStatement(node) && node.expression.getText() === '"use server"',
      );
      const isAtTheTop = found.length === 1 && found[0] === source.statements[0];
      if (room("actions").test(source.fileName)) return isAtTheTop ? [] : ['not "use server" at the top, once'];
      return found.map((node) => node.getText());
    },
  },
  {
    rule: "a command takes the actor first, a step of one may take the transaction",
    files: commandFiles,
    wrongIn: (source) =>
      exported(source)
        .filter((entry) => isAsync(entry) && !/^(_?actor|tx)$/.test(firstParameter(entry) ?? ""))
        .map(({ name }) => name),
  },
  {
    rule: "a file of commands gives out the command that it is named after",
    files: commandFiles,
    wrongIn: (source) => {
      const names = exported(source).map(({ name }) => name);
      return names.some((name) => kebab(name) === ownName(source)) ? [] : names;
    },
  },
  {
    rule: "a command writes no table that belongs to its right",
    files: room("commands/[^/]+", "queries"),
    wrongIn: (source) => {
      const own = domains.indexOf(source.fileName.split("/")[1] ?? "");
      return modelsWritten(source).filter((model) => domains.indexOf(domainOfModel(model)) > own);
    },
  },
  {
    rule: "a question takes the actor, or the reader of a transaction, first",
    files: room("queries", "public"),
    wrongIn: (source) =>
      exported(source)
        .filter((entry) => isAsync(entry) && !/^(_?actor|reader|tx)$/.test(firstParameter(entry) ?? ""))
        .map(({ name }) => name),
  },
  {
    rule: "what is cached for all takes no actor",
    files: room("cached"),
    wrongIn: (source) =>
      exported(source)
        .filter((entry) =>
          /actor|member|session/.test(
            parametersOf(entry)
              ?.map((it) => it.getText())
              .join() ?? "",
          ),
        )
        .map(({ name }) => name),
  },
  {
    rule: "only cached.ts asks without an actor",
    files: /^lib\/(?!platform\/)(?!.*\/cached\.ts$)/,
    wrongIn: (source) => imported(source).filter((name) => name === "publicDb"),
  },
  {
    rule: "only lib/platform/db.ts makes a Prisma client",
    files: /^(app|components|lib)\/(?!platform\/db\.ts$)/,
    wrongIn: (source) =>
      made(source)
        .map((node) => node.expression.getText())
        .filter((name) => name === "PrismaClient"),
  },
  {
    rule: "only the clock knows the present",
    files: /^(app|components|lib)\/(?!platform\/clock\.ts$)/,
    wrongIn: (source) => [
      ...calls(source, "Date.now", "Date", "performance.now"),
      ...made(source)
        .filter((node) => node.getText() === "new Date()" || node.getText() === "new Date")
        .map((node) => node.getText()),
    ],
  },
  {
    rule: "pure files ask neither the clock nor chance",
    files: room("schema", "policy", "rules", "refusals"),
    wrongIn: (source) => calls(source, "clock.now", "Math.random", "randomUUID", "crypto.randomUUID"),
  },
  {
    rule: "a file of components gives out one, named like it",
    files: /^components\/.+\.tsx$/,
    wrongIn: (source) => {
      const names = exported(source).map(({ name }) => name);
      return names.length === 1 && kebab(names[0] ?? "") === ownName(source)
        ? []
        : [...names, ...(names.length === 0 ? ["none"] : [])];
    },
  },
];
