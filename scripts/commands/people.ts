// npm run --silent people -- FILE: reads the people of each line of a file as the portal reads them, and prints one JSON
// array with an object for each line: its people, those who are counted or described, and what was not understood.
import { readFileSync } from "node:fs";
import { plainReading, readPeople } from "@/lib/people/reading/rules.ts";
import { UserError } from "../bootstrap/user-error.mjs";
import { runCommand } from "../runtime/shutdown.ts";

await runCommand(() => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new UserError("Name a file with one text per line: npm run --silent people -- FILE");
  const lines = textOf(file)
    .replace(/\r?\n$/u, "")
    .split(/\r?\n/u);
  const readings = lines.map((line) => JSON.stringify(plainReading(readPeople(line))));
  console.log(`[\n${readings.join(",\n")}\n]`);
  return Promise.resolve(true);
});

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").replace(/^\uFEFF/u, "");
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
