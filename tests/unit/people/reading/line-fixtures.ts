import { readFileSync } from "node:fs";
import type { plainReading } from "@/lib/people/reading/rules.ts";

type Plain = ReturnType<typeof plainReading>;
export type WantedPerson = Omit<Plain["people"][number], "role"> & { role: string | null };
export type Wanted = { line: string; people: WantedPerson[]; others: Plain["others"] };

/**
 * The lines of a file, each with what is right: below it, indented, each person as
 * "name | title | unit | honorific | role | institution", and after "+" those who are not named as "label | units | count".
 * "-" stands for nothing. All names are invented.
 */
export function linesOf(file: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const row of readFileSync(new URL(`lines/${file}.txt`, import.meta.url), "utf8").split("\n")) {
    const last = wanted.at(-1);
    if (row.startsWith("  + ")) last?.others.push(othersOf(cellsOf(row.slice(4))));
    else if (row.startsWith("  ")) last?.people.push(personOf(cellsOf(row)));
    else if (row !== "") wanted.push({ line: row, people: [], others: [] });
  }
  return wanted;
}

const cellsOf = (row: string): (string | null)[] =>
  row.split("|").map((cell) => (cell.trim() === "-" ? null : cell.trim()));

function personOf([name = "", title, unit, honorific, role, institution]: (string | null)[]): WantedPerson {
  return {
    name: name ?? "",
    title: title ?? null,
    unit: unit ?? null,
    honorific: honorific ?? null,
    role: role ?? null,
    institution: institution ?? null,
  };
}

const othersOf = ([label, units, count]: (string | null)[]): Plain["others"][number] => ({
  label: label ?? "",
  units: units ? units.split("; ") : [],
  count: count ? Number(count) : null,
});
