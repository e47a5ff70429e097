import { expect, test } from "vitest";
import { folders, misnamed } from "./file-names.ts";
import { filesBelow, foldersIn, textOf } from "./source-tree.ts";

const product = ["app", "components", "lib"].flatMap(filesBelow);
const code = [...product, ...["prisma", "scripts", "tests"].flatMap(filesBelow)].filter(
  (file) => /\.(tsx?|mjs|css|prisma)$/.test(file) && !file.startsWith("prisma/migrations/"),
);

const MOST_LINES = 250;
const MOST_LINES_OF_A_PAGE = 60;

const linesOf = (file: string): number => textOf(file).trimEnd().split("\n").length;

test.each([
  ["lib/exchanges/queries.ts", null],
  ["lib/exchanges/delegations/rules.ts", null],
  ["lib/platform/i18n/locales.ts", null],
  ["components/exchanges/plan-form.tsx", null],
  ["app/(public)/[locale]/page.tsx", null],
  ["lib/platform/utils.ts", '"utils" says nothing'],
  ["components/ui/index.ts", '"index" says nothing'],
  ["app/helpers/dates.ts", '"helpers" says nothing'],
  ["lib/clubs/queries.ts", '"clubs" is no declared domain'],
  ["lib/exchanges/mapper.ts", 'a room has no "mapper"'],
  ["lib/exchanges/queries.tsx", 'a room has no "queries"'],
  ["lib/exchanges/rules/queries.ts", '"rules" is no name of a room'],
  ["lib/exchanges/Delegations/queries.ts", '"Delegations" is no name of a room'],
  ["components/PlanForm.tsx", "a component stands in a room"],
  ["components/exchanges/PlanForm.tsx", "not in kebab-case"],
])("%s: %s", (file, wrong) => {
  expect(misnamed(file)).toBe(wrong);
});

test("every file of the product has a name and a place from the closed list", () => {
  const wrong = product.map((file) => ({ file, because: misnamed(file) })).filter(({ because }) => because !== null);
  expect(wrong).toEqual([]);
});

test("the project has the agreed folders and no other", () => {
  expect(foldersIn(".").filter((folder) => !folders.includes(folder))).toEqual([]);
});

test(`no file has ${MOST_LINES} lines or more`, () => {
  expect(code.filter((file) => linesOf(file) >= MOST_LINES)).toEqual([]);
});

test(`no page or layout has ${MOST_LINES_OF_A_PAGE} lines or more`, () => {
  const pages = product.filter((file) => /^app\/.*\/(page|layout)\.tsx$/.test(file));
  expect(pages.filter((file) => linesOf(file) >= MOST_LINES_OF_A_PAGE)).toEqual([]);
});
