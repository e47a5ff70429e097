import "server-only";
import type { Rank } from "@/lib/people/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { isUniqueViolation } from "@/lib/platform/database-refusals.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockSection } from "../../record/sections/commands.ts";
import { assertRoom, type LockedDelegation, placedMembers } from "../commands.ts";
import type { MemberTexts } from "../members/schema.ts";
import { type MemberRole, type MemberStatus, statusWhenEntered } from "../rules.ts";
import { isSameEntry } from "./rules.ts";

/** Somebody who is to be a member, as they are written down for good. */
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
 * Writes people into a locked delegation, after those who are in it. Nobody is named in public before somebody says so.
 * @returns the new members in their order
 * @throws conflict person_twice, head_taken, too_many, headcount_too_small
 */
export async function insertMembers(
  actor: Writer,
  tx: Tx,
  { id: delegationId, exchangeId, headcount }: LockedDelegation,
  people: readonly NewMember[],
): Promise<{ id: string; status: MemberStatus }[]> {
  const {
    firstDay,
    timezone,
    status: ofExchange,
  } = await tx.exchange.findUniqueOrThrow({
    where: { id: exchangeId },
    select: { firstDay: true, timezone: true, status: true },
  });
  const today = dayAt(clock.now(), timezone);
  const status = statusWhenEntered({ status: ofExchange, firstDay: calendarDayOf(firstDay) }, today);
  const present = await placedMembers(actor, tx, delegationId);
  const added = people.map((person) => ({ ...person, status }));
  assertRoom({ headcount }, present, added);
  if ([...present, ...added].filter(({ role }) => role === "HEAD").length > 1) throw conflict("head_taken");
  await assertNobodyTwice(actor, tx, exchangeId, people);
  const last = present.at(-1)?.protocolOrder ?? 0;
  const rows = added.map((person, at) => ({ ...person, delegationId, exchangeId, protocolOrder: last + 1 + at }));
  try {
    return await tx.delegationMember.createManyAndReturn({ data: rows, select: { id: true, status: true } });
  } catch (error) {
    // the same person was added to another delegation of the exchange at this moment
    if (isUniqueViolation(error)) throw conflict("person_twice");
    throw error;
  }
}

/**
 * Lets more people into an exchange, those of one delegation after those of another: nobody of the directory, and
 * nobody typed word by word the same, is in it twice.
 * @throws conflict person_twice
 */
export async function assertNobodyTwice(
  actor: Writer,
  tx: Tx,
  exchangeId: string,
  people: readonly Pick<NewMember, keyof MemberTexts | "personId">[],
): Promise<void> {
  await lockSection(actor, tx, "people", exchangeId);
  const present = await tx.delegationMember.findMany({
    where: {
      exchangeId,
      OR: [
        { personId: { in: people.flatMap(({ personId }) => personId ?? []) } },
        { nameZh: { in: people.flatMap(({ nameZh }) => nameZh ?? []) } },
        { nameEn: { in: people.flatMap(({ nameEn }) => nameEn ?? []) } },
      ],
    },
    select: {
      personId: true,
      nameZh: true,
      nameEn: true,
      titleZh: true,
      titleEn: true,
      unitNameZh: true,
      unitNameEn: true,
    },
  });
  const isTwice = people.some((person, at) =>
    [...present, ...people.slice(0, at)].some((other) => isSameEntry(person, other)),
  );
  if (isTwice) throw conflict("person_twice");
}
