import fc from "fast-check";
import { z } from "zod";

/** What a schema takes, as JSON Schema says it; only the parts that are read here. */
type Shape = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
};

/** Makes the value of one field of text or number, by its name and its shape. */
export type Leaf = (name: string, shape: Shape) => fc.Arbitrary<unknown>;

const MAX_ITEMS = 4;

/** The form in which a schema takes things in; of a schema that first gathers them, that of what was gathered. */
export function shapeOf(schema: z.ZodType): Shape {
  const { def } = schema._zod as unknown as { def: { type: string; in?: z.ZodType; out?: z.ZodType } };
  const isGathering = def.type === "pipe" && def.in?._zod.def.type === "transform" && def.out !== undefined;
  return z.toJSONSchema(isGathering && def.out ? def.out : schema, { io: "input", unrepresentable: "any" }) as Shape;
}

/** Values that have the form of a shape, with leaves as they are made by `leaf`. */
export function shaped(shape: Shape, leaf: Leaf, name = ""): fc.Arbitrary<unknown> {
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) return fc.oneof(...choices.map((each) => shaped(each, leaf, name)));
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.properties) return shapedObject(shape, leaf);
  if (shape.type === "array") {
    const items = shaped(shape.items ?? {}, leaf, name);
    return fc.array(items, { minLength: shape.minItems ?? 0, maxLength: Math.max(shape.minItems ?? 0, MAX_ITEMS) });
  }
  if (shape.type === "boolean") return fc.boolean();
  if (shape.type === "null") return fc.constant(null);
  return leaf(name, shape);
}

function shapedObject({ properties = {}, required = [] }: Shape, leaf: Leaf): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) => [name, shaped(each, leaf, name)] as const);
  return fc.record(Object.fromEntries(fields), { requiredKeys: required });
}
