import { z } from "zod";
import { optionalLine } from "@/lib/platform/text.ts";
import { onceKey } from "../../record/schema.ts";
import { groupRef } from "../groups/schema.ts";

/** A topic that is known, or one that is entered on the way; a name in one language is enough. */
const topic = z.union([
  z.strictObject({ topicId: z.uuid() }),
  z
    .strictObject({ nameZh: optionalLine(200), nameEn: optionalLine(200) })
    .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { error: "name_needed" }),
]);
export type TopicInput = z.output<typeof topic>;

export const addTopicInput = z.strictObject({ ...groupRef, key: onceKey(), topic });
export type AddTopicInput = z.output<typeof addTopicInput>;

export const removeTopicInput = z.strictObject({ ...groupRef, topicId: z.uuid() });
export type RemoveTopicInput = z.output<typeof removeTopicInput>;
