import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { optionalLine } from "@/lib/platform/text.ts";
import { recordRef } from "../../record/schema.ts";
import { groupStatuses } from "../rules.ts";

/** Which discussion group of which record, and whether readers are meant to see the change. */
export const groupRef = { ...recordRef, groupId: z.uuid() };
export type GroupRef = { code: string; isPublicly: boolean; groupId: string };

/** The fields of one group, as its row shows them. */
const groupFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  /** the item of the itinerary during which the group sat */
  itemId: z.uuid().nullable(),
  status: z.enum(groupStatuses),
};
export type GroupValues = { [Field in keyof typeof groupFields]: z.output<(typeof groupFields)[Field]> };

export const saveGroupInput = z.strictObject({
  ...groupRef,
  version: seenVersion(),
  changes: z.strictObject({
    nameZh: changeOf(groupFields.nameZh),
    nameEn: changeOf(groupFields.nameEn),
    itemId: changeOf(groupFields.itemId),
    status: changeOf(groupFields.status),
  }),
});
export type SaveGroupInput = z.output<typeof saveGroupInput>;
