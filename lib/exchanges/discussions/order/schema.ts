import { z } from "zod";
import { groupRef } from "../groups/schema.ts";

export const moveGroupInput = z.strictObject({
  ...groupRef,
  /** the group before which this one is to stand; null: last */
  before: z.uuid().nullable(),
});
export type MoveGroupInput = z.output<typeof moveGroupInput>;
