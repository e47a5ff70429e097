import "server-only";
import { listOfferedUnitIds, validOn } from "@/lib/institutions/units/queries.ts";
import { appointmentsOfferedTo, peopleOfferedTo } from "@/lib/people/search/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound } from "@/lib/platform/errors.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { AddMemberInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { insertMembers, type NewMember } from "./insert-members.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

/**
 * Adds a member at the end of a delegation: a person of the directory, with name, title and school as of the first day;
 * or a person who was typed. Sent twice with one key, it adds one.
 * @throws as `lockDelegation`; not_found where there is no such person, or none that is offered to the actor
 * @throws conflict person_twice, head_taken, too_many, headcount_too_small; changed_meanwhile where the person did not
 *                  hold the title on that day
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
      const member = await newMemberOf(actor, tx, delegation, input.member);
      const [added] = await insertMembers(actor, tx, delegation, [member]);
      if (!added) throw new Error("a member was added and not returned");
      await bumpVersion(actor, tx, delegation);
      await record({
        action: "delegation.member_added",
        subject: { type: "DelegationMember", id: added.id },
        exchangeId: delegation.exchangeId,
        details: { delegationId: delegation.id, member },
      });
      return { memberId: added.id };
    },
    { once },
  );
  return { memberId, roster: await findDelegationRoster(actor, input) };
}

/** A chosen person as of the first day, or a typed one. */
async function newMemberOf(
  actor: Member,
  tx: Tx,
  delegation: LockedDelegation,
  member: AddMemberInput["member"],
): Promise<NewMember> {
  if (member.kind === "chosen") return snapshotOf(actor, tx, delegation, member);
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

/** Names, title and school as they were on the first day of the exchange, of what is offered to the actor. */
async function snapshotOf(
  actor: Member,
  tx: Tx,
  { exchangeId }: LockedDelegation,
  { personId, appointmentId }: { personId: string; appointmentId: string | null },
): Promise<NewMember> {
  const { firstDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchangeId }, select: { firstDay: true } });
  const person = await tx.person.findFirst({
    where: { id: personId, mergedIntoId: null, AND: peopleOfferedTo(actor) },
    select: { nameZh: true, nameEn: true },
  });
  if (!person) throw notFound();
  const held =
    appointmentId === null
      ? null
      : await tx.appointment.findFirst({
          where: { id: appointmentId, personId, AND: [validOn(calendarDayOf(firstDay)), appointmentsOfferedTo(actor)] },
          relationLoadStrategy: "join",
          include: { unit: { select: { id: true, nameZh: true, nameEn: true } } },
        });
  if (appointmentId !== null && !held) throw conflict("changed_meanwhile");
  const offered = await listOfferedUnitIds(tx, actor, held?.unit ? [held.unit.id] : []);
  const unit = held?.unit && offered.has(held.unit.id) ? held.unit : null;
  return {
    ...person,
    personId,
    appointmentId,
    titleZh: held?.titleZh ?? null,
    titleEn: held?.titleEn ?? null,
    titleProvisionalZh: held?.provisionalZh ?? false,
    titleProvisionalEn: held?.provisionalEn ?? false,
    unitNameZh: unit?.nameZh ?? null,
    unitNameEn: unit?.nameEn ?? null,
    rank: held?.rank ?? null,
    role: "MEMBER",
  };
}
