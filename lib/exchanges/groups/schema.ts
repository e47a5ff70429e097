import { z } from "zod";
import { changesOf, seenVersion } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { recordRef } from "../record/schema.ts";
import { groupStatuses, MAX_SEATS, seatRoles } from "./rules.ts";

/** Which discussion group of which record, and whether readers are meant to see the change. */
export const groupRef = { ...recordRef, groupId: z.uuid() };
export type GroupRef = { code: string; groupId: string };

/** The fields of one group, as its row shows them. */
const groupFields = {
  nameZh: optionalLine(200),
  nameEn: optionalLine(200),
  /** the item of the itinerary during which the group sat */
  itemId: z.uuid().nullable(),
  /** the host at whose stop it sat */
  stopId: z.uuid().nullable(),
  status: z.enum(groupStatuses),
};
export type GroupValues = { [Field in keyof typeof groupFields]: z.output<(typeof groupFields)[Field]> };

export const saveGroupInput = z.strictObject({
  ...groupRef,
  version: seenVersion(),
  changes: changesOf(groupFields),
});
export type SaveGroupInput = z.output<typeof saveGroupInput>;

export const moveGroupInput = z.strictObject({
  ...groupRef,
  /** the group directly behind the moved one; null: the end */
  before: z.uuid().nullable(),
});
export type MoveGroupInput = z.output<typeof moveGroupInput>;

export const removeGroupInput = z.strictObject(groupRef);

export const seatMembersInput = z.strictObject({ ...groupRef, memberIds: z.array(z.uuid()).min(1).max(MAX_SEATS) });
export type SeatMembersInput = z.output<typeof seatMembersInput>;

export const setSeatRoleInput = z.strictObject({ ...groupRef, memberId: z.uuid(), role: z.enum(seatRoles) });
export type SetSeatRoleInput = z.output<typeof setSeatRoleInput>;

export const unseatMemberInput = z.strictObject({ ...groupRef, memberId: z.uuid() });
export type UnseatMemberInput = z.output<typeof unseatMemberInput>;

/** A topic of the list, or a new one; a name in one language is enough. */
const topic = z.union([
  z.strictObject({ topicId: z.uuid() }),
  z
    .strictObject({ nameZh: optionalLine(200), nameEn: optionalLine(200) })
    .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { error: "name_needed" }),
]);
export type TopicInput = z.output<typeof topic>;

export const addTopicInput = z.strictObject({ ...groupRef, key: idempotencyKey(), topic });
export type AddTopicInput = z.output<typeof addTopicInput>;

export const removeTopicInput = z.strictObject({ ...groupRef, topicId: z.uuid() });
export type RemoveTopicInput = z.output<typeof removeTopicInput>;
