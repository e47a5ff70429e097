import ts from "typescript";

/** A call of a translator, `t(...)`, with what the type checker knows about it. */
export type TranslatorCall = {
  place: string;
  /** every key that the call may use, with its namespace */
  keys: string[];
  /** the names of the values it passes, sorted; "any" when the type does not tell, as for the details of a refusal */
  values: readonly string[] | "any";
};

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

const translatorMakers = /\b(useTranslations|getTranslations)\b/;

/** The declaration of a name; for a name in a destructuring, the declaration of the property. */
function declarationOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Declaration | undefined {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  if (!declaration || !ts.isBindingElement(declaration)) return declaration;
  const property = (declaration.propertyName ?? declaration.name).getText();
  return checker.getTypeAtLocation(declaration.parent).getProperty(property)?.valueDeclaration;
}

const namespaceInText = /\b(?:useTranslations|getTranslations)[<(]\s*(?:\{[^}]*\bnamespace:\s*)?["'`]([\w.]+)["'`]/;

/** The namespace of a translator, from `useTranslations("x")` or from the type of a parameter; null when unknown. */
function namespaceOf(translator: ts.Identifier, checker: ts.TypeChecker): string | null {
  const declaration = declarationOf(translator, checker);
  if (!declaration) return null;
  const origin = ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  return origin ? (namespaceInText.exec(origin.getText())?.[1] ?? null) : null;
}

function literalsOf(type: ts.Type): string[] | null {
  if (type.isStringLiteral()) return [type.value];
  if (!type.isUnion()) return null;
  const parts = type.types.filter((part) => (part.flags & ts.TypeFlags.Undefined) === 0).map(literalsOf);
  return parts.every((part) => part !== null) ? parts.flat() : null;
}

const namesIn = (type: ts.Type): readonly string[] | "any" =>
  type.getStringIndexType()
    ? "any"
    : type
        .getProperties()
        .map(({ name }) => name)
        .sort();

const isTranslator = (type: ts.Type): boolean =>
  ["rich", "markup", "raw", "has"].every((name) => type.getProperty(name) !== undefined) &&
  type.getCallSignatures().length > 0;

function callOf(node: ts.CallExpression, checker: ts.TypeChecker): TranslatorCall | null {
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.expression : node.expression;
  if (!ts.isIdentifier(called) || !isTranslator(checker.getTypeAtLocation(called))) return null;
  const source = node.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  const place = `${source.fileName.replace(/^.*\/(?=(app|components|lib)\/)/, "")}:${line + 1}`;
  const namespace = namespaceOf(called, checker);
  if (namespace === null) throw new Error(`${place}: the namespace of this translator cannot be read`);
  const [key, values] = node.arguments;
  const keys = key && literalsOf(checker.getTypeAtLocation(key));
  if (!keys) throw new Error(`${place}: the key of this text is any string`);
  return {
    place,
    keys: keys.map((name) => `${namespace}.${name}`),
    values: values ? namesIn(checker.getTypeAtLocation(values)) : [],
  };
}

/**
 * Finds every call of a translator in a set of files, with the keys that its types allow.
 * @throws Error with the place of a call whose key or namespace the types do not tell
 */
export function translatorCallsIn(root: string, files: readonly string[]): TranslatorCall[] {
  const program = ts.createProgram(
    files.map((file) => `${root}/${file}`),
    { ...compilerOptions, paths: { "@/*": [`${root}/*`] } },
  );
  const checker = program.getTypeChecker();
  const calls: TranslatorCall[] = [];
  const visit = (node: ts.Node): void => {
    const call = ts.isCallExpression(node) ? callOf(node, checker) : null;
    if (call) calls.push(call);
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(`${root}/${file}`);
    if (source && translatorMakers.test(source.text)) visit(source);
  }
  return calls;
}
