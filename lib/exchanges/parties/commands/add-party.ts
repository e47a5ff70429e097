import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { findVisibleParty } from "@/lib/institutions/parties/commands/find-visible-party.ts";
import { findOfferedUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { conflict } from "@/lib/platform/errors.ts";
import { lockForEditing } from "../../record/commands/lock-for-editing.ts";
import { listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import { type AddPartyInput, MAX_PARTIES } from "../schema.ts";

/**
 * Adds a college or a group as a guest or an observer, with an empty delegation.
 * @throws not_found, also where the college has no such school on the first day; forbidden; conflict record_closed, institution_closed, too_many,
 *         changed_meanwhile where it takes part already
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
      const day = calendarDayOf(exchange.firstDay);
      const school = { institutionId: institution.id, code: input.school ?? null, day };
      const unitId = await findOfferedUnitId(tx, actor, school);
      const { id } = await tx.exchangeParty.create({
        data: {
          exchangeId: exchange.id,
          institutionId: institution.id,
          unitId,
          role: input.role,
          delegation: { create: {} },
        },
        select: { id: true },
      });
      await record({
        action: "party.added",
        subject: { type: "ExchangeParty", id },
        exchangeId: exchange.id,
        details: { institutionId: institution.id, unitId, role: input.role },
      });
      return listPartiesOfRecord(tx, actor, exchange);
    },
    { once: { action: "party.add", key, input } },
  );
}
