import "server-only";
import { findOfferedUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { transaction } from "@/lib/platform/db.ts";
import { assertMay } from "@/lib/platform/errors.ts";
import { unchanged } from "@/lib/platform/unchanged.ts";
import { assertChangeable, lockRecord } from "../../record/commands/lock-record.ts";
import { updateProposedTitles } from "../../record/commands/update-proposed-titles.ts";
import { findTitles } from "../../record/queries.ts";
import { mayChooseSchool } from "../policy.ts";
import { findParty, listPartiesOfRecord, type PartiesOfRecord } from "../queries.ts";
import type { ChangeSchoolInput } from "../schema.ts";

/**
 * Lets a school take part for its college, another one instead of it, or the whole college again. The title of the record
 * is proposed anew, unless somebody typed it. Changes nobody's rights: they stay with the college.
 * @throws not_found, also where the college has no such school on the first day; forbidden; conflict record_closed, not_a_party
 */
export async function changeSchool(
  actor: Member,
  { institution, school, ...ref }: ChangeSchoolInput,
): Promise<PartiesOfRecord> {
  return transaction(actor, async (tx, record) => {
    const exchange = await lockRecord(actor, tx, ref.code, "exclusive", ["PARTIES"]);
    const { id, institutionId } = await findParty(tx, exchange, institution);
    assertMay(mayChooseSchool(actor, exchange, { institutionId }));
    assertChangeable(exchange);
    const { unitId: from } = await tx.exchangeParty.findUniqueOrThrow({ where: { id }, select: { unitId: true } });
    const day = calendarDayOf(exchange.firstDay);
    const to = await findOfferedUnitId(tx, actor, { institutionId, code: school, day });
    if (from === to) return unchanged(await listPartiesOfRecord(tx, actor, exchange));
    const before = await findTitles(tx, exchange.id);
    await tx.exchangeParty.update({
      where: { id },
      data: { unitId: to, version: { increment: 1 } },
      select: { id: true },
    });
    const renewed = await updateProposedTitles(actor, tx, { id: exchange.id, before });
    await record({
      action: "party.school_changed",
      subject: { type: "ExchangeParty", id },
      exchangeId: exchange.id,
      details: { from, to, ...renewed },
    });
    return listPartiesOfRecord(tx, actor, exchange);
  });
}
