import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "@/lib/platform/parse-input.ts";

const schema = z.strictObject({ name: z.string().max(5), parts: z.array(z.string().min(1)).max(2).optional() });

const NO_NUMBER = { toString: "x", valueOf: 1 };
const round: Record<string, unknown> = { name: "a" };
round.parts = [round];

test("what fits is read", () => {
  expect(parseInput(schema, { name: "a", parts: ["b", "c"] })).toEqual({
    success: true,
    data: { name: "a", parts: ["b", "c"] },
  });
});

test.each<[string, unknown]>([
  ["a length that is no number in place of a text", { name: { length: NO_NUMBER } }],
  ["a length that is no number in place of a list", { name: "a", parts: { length: NO_NUMBER } }],
  ["a length that is no number inside a list", { name: "a", parts: [{ length: NO_NUMBER }] }],
  ["a length that is no number in place of everything", { length: NO_NUMBER }],
  ["a length that comes from a prototype", { name: Object.create({ length: NO_NUMBER }) as unknown }],
  ["a length that seems right", { name: { length: 1 } }],
  ["a circle", round],
  ["too long a text", { name: "abcdef" }],
  ["nothing", undefined],
])("%s is refused and throws nothing", (_, sent) => {
  expect(parseInput(schema, sent).success).toBe(false);
});

test("a length that is no number is what the schema alone would stumble over", () => {
  expect(() => schema.safeParse({ name: { length: NO_NUMBER } })).toThrow(TypeError);
});
