import { expect, test } from "vitest";
import { z } from "zod";
import { parseInput } from "@/lib/platform/parse-input.ts";
import { fc } from "@/tests/support/properties.ts";
import { findInvalid, hostileValue } from "./hostile-values.ts";
import { plausibleValues } from "./plausible-values.ts";
import { type FieldValues, jsonSchemaOf, valuesOf } from "./values-of-schema.ts";

const CASES = 500;
/** Fails a regular expression that does not end. Time of the processor, which a busy machine does not stretch. */
const HANGS_AFTER_MICROSECONDS = 2_000_000;

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
      const began = process.threadCpuUsage();
      const parsed = parseInput(schema, typed);
      expect(process.threadCpuUsage(began).user).toBeLessThan(HANGS_AFTER_MICROSECONDS);
      letIn += Number(parsed.success);
      if (parsed.success) expect(findInvalid(parsed.data)).toBeNull();
    }),
    { numRuns: CASES, endOnFailure: true },
  );
  // few of the cases of a large form get in, and with some seeds none
  const getsIn = () => fc.sample(input, CASES * 20).some((typed) => parseInput(schema, typed).success);
  expect(letIn > 0 || getsIn(), "what was tried never got in, so nothing was tried").toBe(true);
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
    { numRuns: CASES },
  );
  expect(found.failed).toBe(true);
});
