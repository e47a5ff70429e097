import ts from "typescript";
import { nodesOf } from "./source-tree.ts";

export type Declared = { code: string; file: string };

/** The codes that more than one file declares. */
export const declaredTwice = (declared: readonly Declared[]): string[] =>
  declared.map(({ code }) => code).filter((code, place, codes) => codes.indexOf(code) !== place);

const textsIn = (source: ts.SourceFile): string[] =>
  nodesOf(source)
    .filter(ts.isStringLiteral)
    .map(({ text }) => text);

/**
 * The codes that a room declares though no other file of the room names them. What the platform declares is for every
 * domain, and is left out.
 * @param sources files of lib
 */
export function declaredElsewhere(declared: readonly Declared[], sources: readonly ts.SourceFile[]): Declared[] {
  const texts = sources.map((source) => ({ file: source.fileName, names: new Set(textsIn(source)) }));
  return declared.filter(({ code, file }) => {
    const room = file.replace(/[^/]+$/, "");
    if (room === "lib/platform/") return false;
    return !texts.some((other) => other.file !== file && other.file.startsWith(room) && other.names.has(code));
  });
}

/** What a schema says of a wrong field, as far as it is written out: `{ error: "…" }` or `{ message: "…" }`. */
export const fieldErrorsNamedIn = (source: ts.SourceFile): string[] =>
  nodesOf(source)
    .filter(ts.isPropertyAssignment)
    .filter(({ name }) => /^(error|message)$/.test(name.getText()))
    .map(({ initializer }) => initializer)
    .filter(ts.isStringLiteral)
    .map(({ text }) => text);

/**
 * The codes that the docstrings of a file name behind `@throws`. Only a code has an underscore there; what stands in
 * backticks is the name of a function, whose own codes are meant.
 */
export const codesThrownIn = (source: ts.SourceFile): string[] =>
  [...source.text.matchAll(/\/\*\*.*?\*\//gs)]
    .flatMap(([docstring]) => [...docstring.matchAll(/@throws(.*?)(?=\* @|\*\/)/gs)])
    .flatMap(([, thrown = ""]) => [...thrown.matchAll(/(?<![`\w])[a-z]+(?:_[a-z0-9]+)+\b/g)])
    .map(([code]) => code);
