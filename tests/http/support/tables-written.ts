import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { parse, root } from "@/tests/unit/architecture/source-tree.ts";
import { modelsWritten } from "@/tests/unit/architecture/written-tables.ts";

/** What every write of the portal adds to. */
const TRAIL = ["AuditEvent", "AuditDetail", "AuditHead"];

const known = new Map<string, string[]>();

/** The tables that an action can write: those that its file and whatever that file imports write, and the trail. */
export function tablesWrittenBy(door: string): readonly string[] {
  const [file = ""] = door.split(" ");
  const tables = known.get(file) ?? [
    ...new Set([...importedBy(file).flatMap((each) => modelsWritten(parse(each))), ...TRAIL]),
  ];
  known.set(file, tables);
  return tables;
}

/** A file of lib, and all files of lib that it imports, however far down. */
function importedBy(file: string): string[] {
  const found = [file];
  // the list grows while it is walked
  for (const each of found) {
    const imported = parse(each)
      .statements.filter(ts.isImportDeclaration)
      .flatMap(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : []))
      .filter((specifier) => /^(@\/lib\/|\.)/.test(specifier))
      .map((specifier) =>
        specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(each), specifier),
      );
    found.push(...imported.filter((next) => existsSync(path.join(root, next)) && !found.includes(next)));
  }
  return found;
}
