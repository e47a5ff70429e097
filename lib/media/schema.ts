import { z } from "zod";

/** One size of an image, as its address names it. */
export const imageSizeInput = z.strictObject({
  id: z.uuid(),
  width: z
    .string()
    .regex(/^[1-9]\d{1,4}$/)
    .transform(Number),
});
