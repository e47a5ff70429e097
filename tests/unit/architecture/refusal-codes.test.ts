import { describe, expect, test } from "vitest";
import { type CodeList, declaredCodes } from "@/tests/support/refusal-codes.ts";
import { codesThrownIn, declaredElsewhere, declaredTwice, fieldErrorsNamedIn } from "./refusal-codes.ts";
import { filesBelow, parse } from "./source-tree.ts";

const sources = filesBelow("lib")
  .filter((file) => file.endsWith(".ts"))
  .map((file) => parse(file));

const planted = [
  { code: "head_taken", file: "lib/exchanges/delegations/refusals.ts" },
  { code: "head_taken", file: "lib/exchanges/groups/refusals.ts" },
];
const command = parse("lib/exchanges/delegations/commands/save-head.ts", 'throw conflict("head_taken");');

test("a code that two rooms declare is found", () => {
  expect(declaredTwice(planted)).toEqual(["head_taken"]);
});

test("a code that its room does not name is found", () => {
  expect(declaredElsewhere(planted, [command])).toEqual([planted[1]]);
});

test("what a schema says of a field is found", () => {
  const schema = parse(
    "lib/exchanges/schema.ts",
    'z.string({ error: "odd" }).refine(isDay, { message: "not_a_day" });',
  );
  expect(fieldErrorsNamedIn(schema).sort()).toEqual(["not_a_day", "odd"]);
});

test("a code that a docstring names is found, and the name of a function is not", () => {
  const docstring = `/**
   * Saves a member.
   * @throws not_found; as \`lock_delegation\`; conflict head_taken where there is one,
   *         person_twice
   * @returns a_member
   */`;
  expect(codesThrownIn(parse("lib/exchanges/commands/save-member.ts", docstring))).toEqual([
    "not_found",
    "head_taken",
    "person_twice",
  ]);
});

describe.each<CodeList>(["refusalCodes", "fieldErrorCodes"])("of all %s", (list) => {
  const declared = declaredCodes(list);

  test("each is declared once", () => {
    expect(declared.length).toBeGreaterThan(0);
    expect(declaredTwice(declared)).toEqual([]);
  });

  test("each is declared by a room that names it", () => {
    expect(declaredElsewhere(declared, sources)).toEqual([]);
  });
});

test("schemas name declared field errors only", () => {
  const known = declaredCodes("fieldErrorCodes").map(({ code }) => code);
  const named = sources.filter(({ fileName }) => /schema\.ts$/.test(fileName)).flatMap(fieldErrorsNamedIn);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((code) => !known.includes(code))).toEqual([]);
});

test("docstrings name declared refusals only", () => {
  const known = declaredCodes("refusalCodes").map(({ code }) => code);
  const named = sources.flatMap((source) => codesThrownIn(source).map((code) => ({ code, file: source.fileName })));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter(({ code }) => !known.includes(code))).toEqual([]);
});
