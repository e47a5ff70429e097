import "server-only";
import { isValidOn } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { bumpVersion } from "../../delegations/commands/bump-version.ts";
import { insertMembers, type NewMember } from "../../delegations/commands/insert-members.ts";
import { lockDelegation } from "../../delegations/commands/lock-delegation.ts";
import { periodOf, type Structure } from "../queries.ts";

type CopiedMember = NonNullable<Structure["parties"][number]["delegation"]>["members"][number];

/**
 * Inserts the people of the source's delegations into those of the same colleges in its copy, as they were called then.
 * Readers see none of their names until somebody decides that again, and a college has not looked at its list by that.
 * @returns how many
 * @throws as `lockDelegation` and `insertMembers`
 */
export async function insertCopiedMembers(
  actor: Member,
  tx: Tx,
  { source, code, firstDay }: { source: Structure; code: string; firstDay: CalendarDay },
): Promise<number> {
  const delegations = await tx.delegation.findMany({
    where: { party: { exchange: { code } } },
    orderBy: { id: "asc" },
    select: { id: true, party: { select: { institutionId: true } } },
  });
  let count = 0;
  for (const { id, party } of delegations) {
    const own = source.parties.find(({ institutionId }) => institutionId === party.institutionId);
    const members = (own?.delegation?.members ?? []).map((member) => newMemberOf(member, firstDay));
    if (members.length === 0) continue;
    const delegation = await lockDelegation(actor, tx, { code, delegationId: id });
    await insertMembers(actor, tx, delegation, members);
    const isOwn = delegation.institutionId === actor.institutionId;
    // that of others notes who filled it in; the own one is looked at when somebody edits it
    if (!isOwn) await bumpVersion(actor, tx, delegation);
    count += members.length;
  }
  return count;
}

function newMemberOf({ person, appointment, ...member }: CopiedMember, firstDay: CalendarDay): NewMember {
  return {
    ...member,
    personId: person && person.mergedIntoId === null ? person.id : null,
    appointmentId: appointment && isValidOn(periodOf(appointment), firstDay) ? appointment.id : null,
  };
}
