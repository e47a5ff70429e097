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

/** The version of the section that the page shows. */
export const seenVersion = () => z.int().min(1).max(2_147_483_647);
