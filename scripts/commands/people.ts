// npm run --silent people -- FILE: reads the people of each line of a file as the portal reads them, and prints one JSON
// array with an object for each line: its people, those who are counted or described, and what was not understood.
import { readFileSync } from "node:fs";
import { plainReading, readPeople } from "@/lib/people/reading/rules.ts";
import { UserError } from "../bootstrap/user-error.mjs";
import { runCommand } from "../runtime/shutdown.ts";

/** Why a file cannot be read, by the code of the error. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
};

await runCommand(() => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new UserError("Name a file with one text per line: npm run --silent people -- FILE");
  const text = textOf(file);
  if (text.trim() === "") console.error(`${file} holds no text: there is nobody to read`);
  const readings = text === "" ? [] : linesOf(text).map((line) => JSON.stringify(plainReading(readPeople(line))));
  console.log(readings.length === 0 ? "[]" : `[\n${readings.join(",\n")}\n]`);
  return Promise.resolve(true);
});

/** The lines of a text, whichever program ended them. What ends the last one begins no further one. */
function linesOf(text: string): string[] {
  return text.replace(/(?:\r\n|\r|\n)$/u, "").split(/\r\n|\r|\n/u);
}

/** The text of a file, without the mark of its encoding. @throws UserError */
function textOf(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(`${file} is not in UTF-8: save it as UTF-8 and run the command again`);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UserError(`${file} cannot be read: ${REASONS[code] ?? error}`);
  }
}
