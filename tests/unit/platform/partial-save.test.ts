import { expect, test } from "vitest";
import { conflict } from "@/lib/platform/errors.ts";
import { refusedFields, withoutFields, withWrongFields } from "@/lib/platform/partial-save.ts";

const change = (to: string) => ({ from: null, to });
const save = { code: "EX", changes: { place: change("Harbin"), title: change("x"), day: change("?") } };

test("a save is repeated without its wrong fields, and without any where none would be left", () => {
  expect(withoutFields(save, { title: "too_long" })).toEqual({
    code: "EX",
    changes: { place: change("Harbin"), day: change("?") },
  });
  expect(withoutFields(save, { place: "invalid", title: "too_long", day: "not_a_day" })).toBeNull();
});

test.each([
  ["where something else is wrong too", save, { code: "invalid", title: "too_long" }],
  ["where nothing is said to be wrong", save, {}],
  ["of a form", { title: "x" }, { title: "too_long" }],
  ["of no object", null, { title: "too_long" }],
  ["with a name of every object", save, { toString: "invalid" }],
] as const)("nothing is repeated %s", (_, input, wrong) => {
  expect(withoutFields(input, wrong)).toBeNull();
});

test("of the fields that a command refuses, those that were sent are wrong", () => {
  const problem = { code: "times_out_of_order", details: {} };
  expect(refusedFields(save, conflict("times_out_of_order").of("day", "endTime"))).toEqual({ day: problem });
  expect(refusedFields(save, conflict("times_out_of_order"))).toEqual({});
});

test("the answer names the fields that were left out beside those that the command found", () => {
  const result = { version: 2, fields: { body: "too_long" } };
  expect(withWrongFields(result, { day: "not_a_day" })).toEqual({
    version: 2,
    fields: { body: "too_long", day: "not_a_day" },
  });
  expect(withWrongFields(null, {})).toBeNull();
});
