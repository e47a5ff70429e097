import { expect, test } from "vitest";
import { rooms } from "../../../.dependency-cruiser.mjs";
import { folders, misnamed, unusedVerbs } from "./file-names.ts";
import { filesBelow, foldersIn, textOf } from "./source-tree.ts";

const product = ["app", "components", "lib"].flatMap(filesBelow);
const code = [...product, ...["prisma", "scripts", "tests"].flatMap(filesBelow)].filter(
  (file) => /\.(tsx?|mjs|css|prisma)$/.test(file) && !file.startsWith("prisma/migrations/"),
);

const MAX_LINES = 250;
const MAX_LINES_OF_A_PAGE = 60;

const linesOf = (file: string): number => textOf(file).trimEnd().split("\n").length;

test.each([
  ["lib/exchanges/queries.ts", null],
  ["lib/exchanges/delegations/rules.ts", null],
  ["lib/exchanges/delegations/commands/save-member.ts", null],
  ["lib/reports/commands/publish-translation.ts", null],
  ["lib/platform/i18n/locales.ts", null],
  ["components/exchanges/plan-form.tsx", null],
  ["app/(public)/[locale]/page.tsx", null],
  ["lib/platform/utils.ts", '"utils" says nothing'],
  ["components/ui/index.ts", '"index" says nothing'],
  ["app/helpers/dates.ts", '"helpers" says nothing'],
  ["lib/clubs/queries.ts", '"clubs" is no declared domain'],
  ["lib/exchanges/mapper.ts", 'a room has no "mapper"'],
  ["lib/exchanges/queries.tsx", 'a room has no "queries"'],
  ["lib/exchanges/commands.ts", 'a room has no "commands"'],
  ["lib/exchanges/rules/queries.ts", '"rules" is no declared room of "exchanges"'],
  ["lib/exchanges/delegations/adding/queries.ts", '"adding" is deeper than a room'],
  ["lib/exchanges/adding/commands/add-member.ts", '"adding" is no declared room of "exchanges"'],
  ["lib/exchanges/delegations/commands/member.ts", '"member" begins with no verb of the product'],
  ["lib/exchanges/delegations/commands/handle-member.ts", '"handle-member" begins with no verb of the product'],
  ["lib/exchanges/delegations/commands/order/move-member.ts", '"order" is deeper than a room'],
  ["components/PlanForm.tsx", "a component stands in a room"],
  ["components/exchanges/PlanForm.tsx", "not in kebab-case"],
])("%s: %s", (file, wrong) => {
  expect(misnamed(file)).toBe(wrong);
});

test("every file of the product has a name and a place from the closed list", () => {
  const wrong = product.map((file) => ({ file, because: misnamed(file) })).filter(({ because }) => because !== null);
  expect(wrong).toEqual([]);
});

test("a verb that begins no command is found", () => {
  const unused = unusedVerbs(["save-member", "signature", "set-cover"]);
  expect(["save", "set", "sign"].filter((verb) => unused.includes(verb))).toEqual(["sign"]);
});

test("every verb of the list begins a command", () => {
  expect(unusedVerbs(product.flatMap((file) => /^lib\/.+\/commands\/(.+)\.ts$/.exec(file)?.[1] ?? []))).toEqual([]);
});

test("every domain has the declared rooms and no other", () => {
  const found = foldersIn("lib")
    .filter((domain) => domain !== "platform")
    .map((domain) => [domain, foldersIn(`lib/${domain}`).filter((name) => name !== "commands")])
    .filter(([, inside]) => inside?.length !== 0);
  const declared = Object.entries(rooms).map(([domain, names]) => [
    domain,
    names.filter((name) => name !== domain).toSorted(),
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(declared));
});

test("every domain with rooms has a place for its own files in their order", () => {
  expect(Object.entries(rooms).filter(([domain, names]) => !names.includes(domain))).toEqual([]);
});

test("the project has the agreed folders and no other", () => {
  expect(foldersIn(".").filter((folder) => !folders.includes(folder))).toEqual([]);
});

test(`no file has ${MAX_LINES} lines or more`, () => {
  expect(code.filter((file) => linesOf(file) >= MAX_LINES)).toEqual([]);
});

test(`no page or layout has ${MAX_LINES_OF_A_PAGE} lines or more`, () => {
  const pages = product.filter((file) => /^app\/.*\/(page|layout)\.tsx$/.test(file));
  expect(pages.filter((file) => linesOf(file) >= MAX_LINES_OF_A_PAGE)).toEqual([]);
});
