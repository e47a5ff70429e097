"use server";

import { saveAction } from "@/lib/platform/action.ts";
import { expireTags } from "@/lib/platform/expire.ts";
import { tagsOfRecord } from "../../record/rules.ts";
import { giveSeat, seatMembers, unseatMember } from "./commands.ts";
import { giveSeatInput, seatMembersInput, unseatMemberInput } from "./schema.ts";

export const seatMembersAction = saveAction(seatMembersInput, async (actor, input) => {
  const seated = await seatMembers(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return seated;
});

export const giveSeatAction = saveAction(giveSeatInput, async (actor, input) => {
  const given = await giveSeat(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return given;
});

export const unseatMemberAction = saveAction(unseatMemberInput, async (actor, input) => {
  const left = await unseatMember(actor, input);
  if (input.isPublicly) expireTags(tagsOfRecord(input.code));
  return left;
});
