import ts from "typescript";
import { filesBelow, nodesOf, parse, topLevelOf } from "../unit/architecture/source-tree.ts";

export type CodeList = "refusalCodes" | "fieldErrorCodes";

/** Where lib declares codes: the platform its own in errors.ts, each room its own in refusals.ts. */
const declares = /^lib\/(platform\/errors|.+\/refusals)\.ts$/;

/** The codes in a list of a file, as they are written there; none where the file has no such list. */
function codesIn(source: ts.SourceFile, list: CodeList): string[] {
  const value = topLevelOf(source).find(({ name }) => name === list)?.value;
  return value
    ? nodesOf(value)
        .filter(ts.isStringLiteral)
        .map(({ text }) => text)
    : [];
}

/** Every code that lib declares, with the file that declares it. */
export const declaredCodes = (list: CodeList): { code: string; file: string }[] =>
  filesBelow("lib")
    .filter((file) => declares.test(file))
    .flatMap((file) => codesIn(parse(file), list).map((code) => ({ code, file })));
