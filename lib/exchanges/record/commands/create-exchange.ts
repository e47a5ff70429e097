import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { partiesOfferedTo } from "@/lib/institutions/parties/queries.ts";
import { toUnitMention, unitMention } from "@/lib/institutions/queries.ts";
import { nameOf, partyName } from "@/lib/institutions/rules.ts";
import { findOfferedUnitId } from "@/lib/institutions/units/queries.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeStatus } from "../../rules.ts";
import { proposedTitles } from "../rules.ts";
import type { CreateExchangeInput } from "../schema.ts";
import { beginExchange } from "./begin-exchange.ts";

/** The fields of a party that a new record needs. */
type NewParty = { id: string; unitId: string | null; name: Localized; timezone: string; isSample: boolean };

/**
 * Locks an open college or group by its slug, so that nobody closes it before the commit.
 * @param wanted.school code of the school that takes part for it
 * @throws not_found; conflict institution_closed
 */
async function lockParty(
  actor: Writer,
  tx: Tx,
  { slug, school, day }: { slug: string; school: string | null; day: CalendarDay },
): Promise<NewParty> {
  const institution = await tx.institution.findFirst({
    where: { AND: [{ slug }, partiesOfferedTo(actor)] },
    select: { id: true, nameZh: true, nameEn: true, timezone: true, isSample: true },
  });
  if (!institution) throw notFound();
  await lockOpenInstitutions(actor, tx, [institution.id]);
  const { id, timezone, isSample } = institution;
  const unitId = await findOfferedUnitId(tx, actor, { institutionId: id, code: school, day });
  const unit = unitId && (await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: unitMention }));
  const name = partyName({ name: nameOf(institution), unit: unit ? toUnitMention(unit) : null });
  return { id, unitId, name, timezone, isSample };
}

/**
 * Begins the record of an exchange of two colleges, or of a college and a group. Sent twice with one key, it begins one.
 * @returns the code and the status, HELD or DRAFT
 * @throws not_found; forbidden; conflict institution_closed, exchange_nearby, key_used_before
 */
export async function createExchange(
  actor: Member,
  { key, locale: _locale, ...input }: CreateExchangeInput,
): Promise<{ code: string; status: ExchangeStatus }> {
  return transaction(
    actor,
    async (tx, record) => {
      const { kind, firstDay, lastDay, precision, anyway, withoutHost } = input;
      const host = await lockParty(actor, tx, { slug: input.host, school: input.hostSchool ?? null, day: firstDay });
      const guest = await lockParty(actor, tx, { slug: input.guest, school: input.guestSchool ?? null, day: firstDay });
      const isUntitled = input.titleZh === null && input.titleEn === null;
      const sides = withoutHost
        ? { hosts: [], guests: [], participants: [host.name, guest.name] }
        : { hosts: [host.name], guests: [guest.name], participants: [] };
      const titles = isUntitled ? proposedTitles({ kind, ...sides, firstDay, lastDay, precision }) : input;
      const { code, status } = await beginExchange(actor, tx, record, {
        kind,
        titleZh: titles.titleZh,
        titleEn: titles.titleEn,
        firstDay,
        lastDay,
        precision,
        anyway,
        timezone: host.timezone,
        isSample: host.isSample || guest.isSample,
        facts: { placeZh: input.placeZh, placeEn: input.placeEn },
        parties: [
          { institutionId: host.id, unitId: host.unitId, role: withoutHost ? "PARTICIPANT" : "HOST" },
          { institutionId: guest.id, unitId: guest.unitId, role: withoutHost ? "PARTICIPANT" : "GUEST" },
        ],
      });
      return { code, status };
    },
    { once: { action: "exchange.begin", key, input } },
  );
}
