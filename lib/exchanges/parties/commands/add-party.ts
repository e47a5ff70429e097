import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { findVisibleParty } from "@/lib/institutions/parties/commands/find-visible-party.ts";
import { findOfferedUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { moveInList, placeAfterLast } from "@/lib/platform/ordered-list.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import { rolesProblem } from "../../rules.ts";
import { partyList } from "../../stops/queries.ts";
import { stopDaysProblem } from "../../stops/rules.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { type AddPartyInput, MAX_PARTIES } from "../schema.ts";

/**
 * Adds a college or a group with an empty delegation; a host with the days of its stop, at the end or before another host.
 * @throws not_found, also where the college has no such school on the first day; forbidden
 * @throws conflict record_closed, institution_closed, too_many,
 *         changed_meanwhile where it takes part already, or the other host does not any more
 * @throws conflict what `rolesProblem` and `stopDaysProblem` say
 */
export async function addParty(actor: Member, { key, ...input }: AddPartyInput): Promise<PartiesOfRecord> {
  return transaction(
    actor,
    async (tx, record) => {
      const exchange = await lockForEditing(actor, tx, input, ["PARTIES"], "exclusive");
      const institution = await findVisibleParty(actor, tx, input.institution);
      await lockOpenInstitutions(actor, tx, [institution.id]);
      if (exchange.parties.some((party) => party.institutionId === institution.id)) throw conflict("changed_meanwhile");
      if (exchange.parties.length >= MAX_PARTIES) throw conflict("too_many");
      const wrong = rolesProblem(exchange.kind, [...exchange.parties.map(({ role }) => role), input.role]);
      if (wrong) throw conflict(wrong);
      const day = calendarDayOf(exchange.firstDay);
      const school = { institutionId: institution.id, code: input.school ?? null, day };
      const unitId = await findOfferedUnitId(tx, actor, school);
      const days = await stopOf(tx, exchange.id, input);
      const list = partyList(exchange.id);
      const before = await findTitles(tx, exchange.id);
      const position = await placeAfterLast(tx, list, { max: MAX_PARTIES });
      const { id } = await tx.exchangeParty.create({
        data: {
          exchangeId: exchange.id,
          institutionId: institution.id,
          unitId,
          role: input.role,
          position,
          ...days,
          delegation: { create: {} },
        },
        select: { id: true },
      });
      if (input.before) {
        const next = await findParty(tx, exchange, input.before);
        if (input.role !== "HOST" || next.role !== "HOST") throw conflict("changed_meanwhile");
        await moveInList(tx, list, { id, before: next.id });
      }
      const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before });
      await record({
        action: "party.added",
        subject: { type: "ExchangeParty", id },
        exchangeId: exchange.id,
        details: { institutionId: institution.id, unitId, role: input.role, ...renewed },
      });
      return listPartiesOfRecord(tx, actor, exchange);
    },
    { once: { action: "party.add", key, input } },
  );
}

/** The days of a new host's stop, as columns; none for another role. */
async function stopOf(
  tx: Tx,
  exchangeId: string,
  { role, from = null, to = null }: Pick<AddPartyInput, "role" | "from" | "to">,
) {
  if (role !== "HOST" || (from === null && to === null)) return {};
  const select = { firstDay: true, lastDay: true } as const;
  const { firstDay, lastDay } = await tx.exchange.findUniqueOrThrow({ where: { id: exchangeId }, select });
  const wrong = stopDaysProblem({ from, to }, { firstDay: calendarDayOf(firstDay), lastDay: calendarDayOf(lastDay) });
  if (wrong) throw conflict(wrong);
  return { stopFrom: from && dateOf(from), stopTo: to && dateOf(to) };
}
