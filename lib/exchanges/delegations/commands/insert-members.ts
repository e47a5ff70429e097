import "server-only";
import type { Rank } from "@/lib/people/appointments/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-errors.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { heldFrom } from "../../rules.ts";
import { listMembersInOrder } from "../queries.ts";
import { type MemberRole, type MemberStatus, type MemberTexts, statusWhenEntered } from "../rules.ts";
import { assertCapacity } from "./assert-capacity.ts";
import { assertNoDuplicateMembers } from "./assert-no-duplicate-members.ts";
import type { LockedDelegation } from "./lock-delegation.ts";

/** A member to insert; the texts stay as they are when the directory changes. */
export type NewMember = MemberTexts & {
  /** null: known by name only, and not in the directory */
  personId: string | null;
  appointmentId: string | null;
  titleProvisionalZh: boolean;
  titleProvisionalEn: boolean;
  rank: Rank | null;
  role: MemberRole;
};

/**
 * Inserts members at the end of a locked delegation. Readers see no names until somebody allows it.
 * @param isAbsent they were not there, and only their names matter
 * @returns the new members in their order
 * @throws conflict person_twice, head_taken, too_many, headcount_too_small
 */
export async function insertMembers(
  actor: Writer,
  tx: Tx,
  delegation: LockedDelegation,
  people: readonly NewMember[],
  { isAbsent = false }: { isAbsent?: boolean } = {},
): Promise<{ id: string; status: MemberStatus }[]> {
  const { id: delegationId, exchangeId } = delegation;
  const exchange = await tx.exchange.findUniqueOrThrow({
    where: { id: exchangeId },
    select: { firstDay: true, lastDay: true, precision: true, timezone: true, status: true },
  });
  const today = dayAt(clock.now(), exchange.timezone);
  const { precision } = exchange;
  const days = { firstDay: calendarDayOf(exchange.firstDay), lastDay: calendarDayOf(exchange.lastDay), precision };
  const status = isAbsent ? "ABSENT" : statusWhenEntered({ status: exchange.status, firstDay: heldFrom(days) }, today);
  const present = await listMembersInOrder(actor, tx, delegationId);
  const added = people.map((person) => ({ ...person, status }));
  assertCapacity(delegation, present, added);
  if ([...present, ...added].filter(({ role }) => role === "HEAD").length > 1) throw conflict("head_taken");
  await assertNoDuplicateMembers(actor, tx, exchangeId, people);
  const last = present.at(-1)?.protocolOrder ?? 0;
  const rows = added.map((person, at) => ({ ...person, delegationId, exchangeId, protocolOrder: last + 1 + at }));
  try {
    return await tx.delegationMember.createManyAndReturn({ data: rows, select: { id: true, status: true } });
  } catch (error) {
    // The same person was added to another delegation of the exchange at the same moment.
    if (isUniqueViolation(error)) throw conflict("person_twice");
    throw error;
  }
}
