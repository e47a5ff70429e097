import { z } from "zod";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { groupRef } from "../groups/schema.ts";
import { recordRef } from "../record/schema.ts";

const MAX_AT_ONCE = 50;

/** A school of the directory, or a new one; a name in one language is enough. */
const unitOfPair = z.union([
  z.strictObject({ unitId: z.uuid() }),
  z
    .strictObject({ institutionId: z.uuid(), nameZh: optionalLine(200), nameEn: optionalLine(200) })
    .refine(({ nameZh, nameEn }) => nameZh !== null || nameEn !== null, { error: "name_needed" }),
]);
export type UnitOfPair = z.output<typeof unitOfPair>;

const pair = z.strictObject({ host: unitOfPair, guest: unitOfPair });
export type PairInput = z.output<typeof pair>;

/** One group for each pair; without pairs, one group that has no pair yet. */
export const addGroupsInput = z.strictObject({
  ...recordRef,
  key: idempotencyKey(),
  pairs: z.array(pair).max(MAX_AT_ONCE),
  /** leave out pairs that a group has already */
  onlyNew: z.boolean(),
});
export type AddGroupsInput = z.output<typeof addGroupsInput>;

export const addPairingInput = z.strictObject({ ...groupRef, key: idempotencyKey(), pair });
export type AddPairingInput = z.output<typeof addPairingInput>;

export const removePairingInput = z.strictObject({ ...groupRef, hostUnitId: z.uuid(), guestUnitId: z.uuid() });
export type RemovePairingInput = z.output<typeof removePairingInput>;
