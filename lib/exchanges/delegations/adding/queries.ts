import "server-only";
import { findPeopleToChoose, type PersonChoice } from "@/lib/people/queries.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { recordVisibleTo } from "../../record/queries.ts";
import type { ChoosePeopleInput } from "./schema.ts";

/** A person who can become a member, with the titles held on the first day. */
export type MemberChoice = PersonChoice & {
  /** already in a delegation of this exchange */
  isListed: boolean;
};

/**
 * People by name, with the titles that they held on the first day of the exchange: those of the delegation's own
 * college first, then those of the other parties, then all others; at most 20.
 * @throws not_found where the actor may not see the record
 */
export async function listMemberChoices(
  actor: Writer,
  { code, delegationId, text }: ChoosePeopleInput,
): Promise<MemberChoice[]> {
  const exchange = await read(actor, (tx) =>
    tx.exchange.findFirst({
      where: { AND: [{ code, parties: { some: { delegation: { id: delegationId } } } }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: {
        firstDay: true,
        parties: {
          select: {
            institutionId: true,
            delegation: {
              select: { id: true, members: { where: { personId: { not: null } }, select: { personId: true } } },
            },
          },
        },
      },
    }),
  );
  if (!exchange) throw notFound();
  const { parties, firstDay } = exchange;
  const own = parties.filter(({ delegation }) => delegation?.id === delegationId);
  const others = parties.filter((party) => !own.includes(party));
  const institutionIds = (text === "" ? own : [...own, ...others]).map(({ institutionId }) => institutionId);
  const people = await findPeopleToChoose(actor, { text, institutionIds, day: calendarDayOf(firstDay) });
  const listed = new Set(
    parties.flatMap(({ delegation }) => delegation?.members.map(({ personId }) => personId) ?? []),
  );
  return people.map((person) => ({ ...person, isListed: listed.has(person.id) }));
}
