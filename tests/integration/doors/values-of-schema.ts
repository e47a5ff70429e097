import { z } from "zod";
import { fc } from "@/tests/support/properties.ts";

/** The input of a schema as JSON Schema; only the parts that are read here. */
type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
};

/** Makes the value of one field from its name and its shape. */
export type FieldValues = (name: string, shape: JsonSchema) => fc.Arbitrary<unknown>;

const MAX_ITEMS = 4;

/** Returns the shape of the input of a schema; behind a transformation, the shape of its result. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const { def } = schema._zod as unknown as { def: { type: string; in?: z.ZodType; out?: z.ZodType } };
  const isGathering = def.type === "pipe" && def.in?._zod.def.type === "transform" && def.out !== undefined;
  return z.toJSONSchema(isGathering && def.out ? def.out : schema, {
    io: "input",
    unrepresentable: "any",
  }) as JsonSchema;
}

/** Makes values of a shape, with fields made by `leaf`. */
export function valuesOf(shape: JsonSchema, leaf: FieldValues, name = ""): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => valuesOf(each, leaf, name)));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.properties) return objectsOf(shape, leaf);
  if (shape.type === "array") {
    const items = valuesOf(shape.items ?? {}, leaf, name);
    return fc.array(items, { minLength: shape.minItems ?? 0, maxLength: Math.max(shape.minItems ?? 0, MAX_ITEMS) });
  }
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "null") return fc.constant(null);
  return leaf(name, shape);
}

function objectsOf({ properties = {}, required = [] }: JsonSchema, leaf: FieldValues): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) => [name, valuesOf(each, leaf, name)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}
