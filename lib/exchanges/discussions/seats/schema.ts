import { z } from "zod";
import { groupRef } from "../groups/schema.ts";
import { MOST_SEATS, seatRoles } from "../rules.ts";

export const seatMembersInput = z.strictObject({ ...groupRef, memberIds: z.array(z.uuid()).min(1).max(MOST_SEATS) });
export type SeatMembersInput = z.output<typeof seatMembersInput>;

export const giveSeatInput = z.strictObject({ ...groupRef, memberId: z.uuid(), role: z.enum(seatRoles) });
export type GiveSeatInput = z.output<typeof giveSeatInput>;

export const unseatMemberInput = z.strictObject({ ...groupRef, memberId: z.uuid() });
export type UnseatMemberInput = z.output<typeof unseatMemberInput>;
