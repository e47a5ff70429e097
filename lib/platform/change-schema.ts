import { z } from "zod";
import type { Change, FieldValue } from "./merge.ts";

const MAX_LENGTH = 20_000;
const MAX_KEYS = 500;

/** A value as the browser got it from the portal: of any form that a field can have. */
const seenValue: z.ZodType<FieldValue> = z.union([
  z.string().max(MAX_LENGTH),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string().max(200)).max(MAX_KEYS),
]);

/** A change of one field, or nothing where it was not touched: the value that was seen, and the wanted one. */
export const changeOf = <Value extends FieldValue>(schema: z.ZodType<Value>): z.ZodOptional<z.ZodType<Change<Value>>> =>
  z.strictObject({ from: seenValue, to: schema }).optional() as unknown as z.ZodOptional<z.ZodType<Change<Value>>>;

/** The version of the section that the browser last saw. */
export const seenVersion = () => z.int().min(1).max(2_147_483_647);
