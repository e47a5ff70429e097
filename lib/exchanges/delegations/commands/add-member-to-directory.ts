import "server-only";
import { sameName } from "@/lib/institutions/names/rules.ts";
import { unitsOfferedTo } from "@/lib/institutions/units/queries.ts";
import { insertPerson } from "@/lib/people/commands/insert-person.ts";
import { refuseNamesake } from "@/lib/people/commands/refuse-namesake.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict, notFound, Refusal } from "@/lib/platform/errors.ts";
import { findDelegationRoster, type Roster } from "../queries.ts";
import type { AddMemberToDirectoryInput } from "../schema.ts";
import { bumpVersion } from "./bump-version.ts";
import { type LockedDelegation, lockDelegation } from "./lock-delegation.ts";

/**
 * Adds a typed member to the directory as a new person. Where title and rank are known, adds an appointment at the
 * party's college without dates.
 * @throws as `lockDelegation`; not_found where the member was removed; invalid member_without_name
 * @throws conflict changed_meanwhile where the member is in the directory already; closed_already; similar_exists
 *                  where the college has somebody of that name (unless `anyway`)
 */
export async function addMemberToDirectory(
  actor: Member,
  { key, ...input }: AddMemberToDirectoryInput,
): Promise<Roster> {
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
        rank && { institutionId, unitId: await findUnitId(actor, tx, delegation, member), titleZh, titleEn, rank };
      const person = await insertPerson(actor, tx, record, { nameZh, nameEn, ...(appointment && { appointment }) });
      const { id: personId, appointmentId } = person;
      await tx.delegationMember.update({ where, data: { personId, appointmentId }, select: { id: true } });
      await bumpVersion(actor, tx, delegation);
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
  return findDelegationRoster(actor, input);
}

/** The school of the party's college with the member's school name; null where none that is offered has it. */
async function findUnitId(
  actor: Member,
  tx: Tx,
  { institutionId }: LockedDelegation,
  { unitNameZh, unitNameEn }: { unitNameZh: string | null; unitNameEn: string | null },
): Promise<string | null> {
  const named = sameName({ nameZh: unitNameZh, nameEn: unitNameEn });
  const where = { institutionId, validTo: null, OR: named, AND: unitsOfferedTo(actor) };
  const unit = await tx.unit.findFirst({ where, select: { id: true } });
  return unit?.id ?? null;
}
