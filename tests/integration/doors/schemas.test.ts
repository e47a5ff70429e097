import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { findInvalid, hostileValue } from "./hostile-values.ts";
import { plausibleValues } from "./plausible-values.ts";
import { type FieldValues, jsonSchemaOf, valuesOf } from "./values-of-schema.ts";

const CASES = 500;
/** The seed is fixed, so that every run tries the same cases. */
const SEED = 20_251_205;
/** Fails a regular expression that does not end; it measures nothing. */
const HANGS_AFTER_MS = 2_000;

const rooms = import.meta.glob<Record<string, unknown>>("../../../lib/**/schema.ts", { eager: true });

const inputs = Object.entries(rooms).flatMap(([file, room]) =>
  Object.entries(room)
    .filter((entry): entry is [string, z.ZodType] => entry[0].endsWith("Input") && entry[1] instanceof z.ZodType)
    .map(([name, schema]) => ({ name: `${file.replace("../../../", "")} ${name}`, schema })),
);

/** Mostly valid values, so that the checks after a hostile one run as well. */
const leaf: FieldValues = (name, shape) =>
  fc.oneof(
    { weight: 40, arbitrary: plausibleValues({ slug: ["north", "south"] })(name, shape) },
    { weight: 1, arbitrary: hostileValue() },
  );

test("there are schemas to try", () => {
  expect(inputs.length).toBeGreaterThan(60);
});

test.each(inputs)("$name accepts no unclean, unlimited or mistyped value", ({ schema }) => {
  const input = fc.oneof(
    { weight: 4, arbitrary: valuesOf(jsonSchemaOf(schema), leaf) },
    { weight: 1, arbitrary: hostileValue() },
  );
  let letIn = 0;
  fc.assert(
    fc.property(input, (typed) => {
      const began = performance.now();
      const parsed = parseInput(schema, typed);
      expect(performance.now() - began).toBeLessThan(HANGS_AFTER_MS);
      letIn += Number(parsed.success);
      if (parsed.success) expect(findInvalid(parsed.data)).toBeNull();
    }),
    { numRuns: CASES, seed: SEED, endOnFailure: true },
  );
  expect(letIn, "what was tried never got in, so nothing was tried").toBeGreaterThan(0);
  expect(({} as Record<string, unknown>).isAdministrator).toBeUndefined();
});

test("a schema that accepts an unclean value is found", () => {
  const careless = z.strictObject({ name: z.string(), count: z.number().optional() });
  const input = valuesOf(jsonSchemaOf(careless), leaf);
  const found = fc.check(
    fc.property(input, (typed) => {
      const parsed = parseInput(careless, typed);
      return !parsed.success || findInvalid(parsed.data) === null;
    }),
    { numRuns: CASES, seed: SEED },
  );
  expect(found.failed).toBe(true);
});
