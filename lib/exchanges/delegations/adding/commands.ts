import "server-only";
import { heldOn } from "@/lib/institutions/units/queries.ts";
import { insertPerson, refuseNamesake } from "@/lib/people/commands.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { countSave, type LockedDelegation, lockDelegation } from "../commands.ts";
import { insertMembers, type NewMember } from "../entering/commands.ts";
import { rosterNow } from "../entering/queries.ts";
import type { Roster } from "../members/queries.ts";
import type { AddMemberInput, KeepMemberInput } from "./schema.ts";

/**
 * Adds somebody as the last of a delegation: a person of the directory with a title held on the first day, all frozen
 * as of then; or whoever was typed. Sent twice with one key, it adds once.
 * @throws as `lockDelegation`; not_found where there is no such person
 * @throws conflict person_twice, head_taken, too_many, headcount_too_small; changed_meanwhile where the title was not
 *                  held on that day
 */
export async function addMember(
  actor: Member,
  { key, ...input }: AddMemberInput,
): Promise<{ memberId: string; roster: Roster }> {
  const once = { action: "delegation.add_member" as const, key, input };
  const { memberId } = await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const facts = await factsOf(tx, delegation, input.member);
      const [added] = await insertMembers(actor, tx, delegation, [facts]);
      if (!added) throw new Error("a member was added and not returned");
      await countSave(actor, tx, delegation);
      await record({
        action: "delegation.member_added",
        subject: { type: "DelegationMember", id: added.id },
        exchangeId: delegation.exchangeId,
        details: { delegationId: delegation.id, member: facts },
      });
      return { memberId: added.id };
    },
    { once },
  );
  return { memberId, roster: await rosterNow(actor, input) };
}

async function factsOf(tx: Tx, delegation: LockedDelegation, member: AddMemberInput["member"]): Promise<NewMember> {
  if (member.kind === "chosen") return snapshotOf(tx, delegation, member);
  const { kind: _, ...typed } = member;
  return {
    ...typed,
    personId: null,
    appointmentId: null,
    rank: null,
    titleProvisionalZh: false,
    titleProvisionalEn: false,
  };
}

/** Names, title and school as they were on the first day of the exchange. */
async function snapshotOf(
  tx: Tx,
  { exchangeId }: LockedDelegation,
  { personId, appointmentId }: { personId: string; appointmentId: string | null },
): Promise<NewMember> {
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchangeId }, select: { firstDay: true } });
  const person = await tx.person.findFirst({
    where: { id: personId, mergedIntoId: null },
    select: { nameZh: true, nameEn: true },
  });
  if (!person) throw notFound();
  const held =
    appointmentId === null
      ? null
      : await tx.appointment.findFirst({
          where: { id: appointmentId, personId, ...heldOn(calendarDayOf(firstDay)) },
          relationLoadStrategy: "join",
          include: { unit: { select: { nameZh: true, nameEn: true } } },
        });
  if (appointmentId !== null && !held) throw conflict("changed_meanwhile");
  return {
    ...person,
    personId,
    appointmentId,
    titleZh: held?.titleZh ?? null,
    titleEn: held?.titleEn ?? null,
    titleProvisionalZh: held?.provisionalZh ?? false,
    titleProvisionalEn: held?.provisionalEn ?? false,
    unitNameZh: held?.unit?.nameZh ?? null,
    unitNameEn: held?.unit?.nameEn ?? null,
    rank: held?.rank ?? null,
    role: "MEMBER",
  };
}

/**
 * Keeps a member who was typed in the directory too: as a new person, and with the title as an appointment at the
 * party's college where title and rank are known. Since when and until when it was held stays open.
 * @throws as `lockDelegation`; not_found where the member was removed; invalid member_without_name
 * @throws conflict changed_meanwhile where the member stands in the directory already; closed_already; similar_exists
 *                  where somebody of that name belongs to the college (unless `anyway`)
 */
export async function keepMember(actor: Member, { key, ...input }: KeepMemberInput): Promise<Roster> {
  const once = { action: "delegation.keep_member" as const, key, input };
  await transaction(
    actor,
    async (tx, record) => {
      const delegation = await lockDelegation(actor, tx, input);
      const { institutionId, exchangeId } = delegation;
      const where = { id: input.memberId, delegationId: delegation.id };
      const member = await tx.delegationMember.findFirst({ where });
      if (!member) throw notFound();
      const { nameZh, nameEn, titleZh, titleEn, rank } = member;
      if (member.personId !== null) throw conflict("changed_meanwhile");
      if (nameZh === null && nameEn === null) throw new Refusal("invalid", "member_without_name");
      if (!input.anyway) await refuseNamesake(actor, tx, { institutionId, nameZh, nameEn });
      const isTitled = titleZh !== null || titleEn !== null;
      const appointment = isTitled &&
        rank && { institutionId, unitId: await unitIdOf(tx, delegation, member), titleZh, titleEn, rank };
      const person = await insertPerson(actor, tx, record, { nameZh, nameEn, ...(appointment && { appointment }) });
      const { id: personId, appointmentId } = person;
      await tx.delegationMember.update({ where, data: { personId, appointmentId }, select: { id: true } });
      await countSave(actor, tx, delegation);
      await record({
        action: "delegation.member_kept",
        subject: { type: "DelegationMember", id: member.id },
        exchangeId,
        details: { personId, appointmentId },
      });
      return { personId };
    },
    { once },
  );
  return rosterNow(actor, input);
}

/** The school of the party's college that bears the written name; null where none does. */
async function unitIdOf(
  tx: Tx,
  { institutionId }: LockedDelegation,
  { unitNameZh, unitNameEn }: { unitNameZh: string | null; unitNameEn: string | null },
): Promise<string | null> {
  const names = [
    ...(unitNameZh === null ? [] : [{ nameZh: unitNameZh }]),
    ...(unitNameEn === null ? [] : [{ nameEn: unitNameEn }]),
  ];
  const unit = await tx.unit.findFirst({ where: { institutionId, validTo: null, OR: names }, select: { id: true } });
  return unit?.id ?? null;
}
