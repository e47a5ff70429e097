import { z } from "zod";
import type { Change, FieldValue } from "./merge.ts";

const MAX_LENGTH = 20_000;
const MAX_KEYS = 500;

/** A value that the portal sent to the browser before; any field may have it. */
const seenValue: z.ZodType<FieldValue> = z.union([
  z.string().max(MAX_LENGTH),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(MAX_KEYS),
]);

/** A change of one field, from the value that the person saw to the one they want; optional. */
export const changeOf = <Value extends FieldValue>(schema: z.ZodType<Value>): z.ZodOptional<z.ZodType<Change<Value>>> =>
  z.strictObject({ from: seenValue, to: schema }).optional() as unknown as z.ZodOptional<z.ZodType<Change<Value>>>;

/** The changes of a form: any of its fields, each as `changeOf` takes it. */
export const changesOf = <Fields extends Record<string, z.ZodType<FieldValue>>>(fields: Fields) =>
  z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, changeOf(schema)])) as {
      [Field in keyof Fields]: z.ZodOptional<z.ZodType<Change<z.output<Fields[Field]>>>>;
    },
  );

/** The values of a form, by the schemas of its fields. */
export type ValuesOf<Fields extends Record<string, z.ZodType>> = {
  [Field in keyof Fields]: z.output<Fields[Field]>;
};

/** The version of the section that the browser last saw. */
export const seenVersion = () => z.int().min(1).max(2_147_483_647);
