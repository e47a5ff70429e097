import { z } from "zod";
import { sectionKinds } from "../record/rules.ts";
import { recordRef } from "../record/schema.ts";

/** Who has a record open says at which of its parts, or that the page is left. */
export const presenceInput = z.strictObject({
  ...recordRef,
  part: z.enum(sectionKinds).nullable(),
  isLeaving: z.boolean(),
});
export type PresenceInput = z.output<typeof presenceInput>;
