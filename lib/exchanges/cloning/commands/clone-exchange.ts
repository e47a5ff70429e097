import "server-only";
import { isValidOn } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { statusWhenAdded } from "../../itinerary/rules.ts";
import { mayCreateExchange } from "../../policy.ts";
import { beginExchange } from "../../record/commands/begin-exchange.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { proposedTitles } from "../../record/rules.ts";
import { type ExchangeStatus, sidesOf } from "../../rules.ts";
import { contentOf, type Structure, structureSelect } from "../queries.ts";
import { announcementOf, daysOfCopy, type LeftOut, leftOutOfCopy, pairingOfCopy } from "../rules.ts";
import type { CloneExchangeInput } from "../schema.ts";
import { type CopyParty, findCopyParties } from "./find-copy-parties.ts";
import { type CopyPlan, insertCopiedItems } from "./insert-copied-items.ts";
import { insertCopiedMembers } from "./insert-copied-members.ts";

/**
 * Begins a record on new days with the structure of another one: kind, theme, purpose, place, series, parties, itinerary
 * with practice bases, groups with pairings and topics; the people of delegations where that was ticked. Copies no minutes,
 * outcomes, agreements or reports. A return visit swaps host and guest. Other colleges and roles can be chosen: what is of a college
 * that takes no part any more, or was host and is not, is left out, after the form said so.
 * @throws not_found; forbidden; conflict institution_closed, exchange_nearby, key_used_before, needs_both_sides
 * @throws conflict copy_without_own_college; copy_leaves_out where more or less is left out than the form announced
 */
export async function cloneExchange(
  actor: Member,
  { key, locale: _locale, ...input }: CloneExchangeInput,
): Promise<{ code: string; status: ExchangeStatus }> {
  return transaction(
    actor,
    async (tx, record) => {
      const { id } = await lockRecord(actor, tx, input.code, "shared");
      const source = await tx.exchange.findUniqueOrThrow({ where: { id }, select: structureSelect });
      assertMay(mayCreateExchange(actor, source));
      const parties = await findCopyParties(actor, tx, { source, input });
      const hosts = parties.filter(({ role }) => role === "HOST");
      const { parts, anyway } = input;
      const leftOut = assertAnnounced(source, parties, input);
      const formerHosts = contentOf(source).hosts;
      const isReturn = input.isReturn && hosts.every((party) => !formerHosts.includes(party.institutionId));
      const isSamePlace = !input.isReturn && hosts.every((party) => formerHosts.includes(party.institutionId));
      const place = firstOf(parties);
      const { guests, hosts: received, participants } = sidesOf(parties);
      const named = (side: readonly CopyParty[]) => side.map(({ name }) => name);
      const sides = { guests: named(guests), hosts: named(received), participants: named(participants) };
      const days = daysOfCopy(knownDaysOf(source), input);
      const begun = await beginExchange(actor, tx, record, {
        kind: source.kind,
        // never those of the source, so that the two records can be told apart
        ...(input.titleZh !== null || input.titleEn !== null
          ? { titleZh: input.titleZh, titleEn: input.titleEn }
          : proposedTitles({ kind: source.kind, ...sides, ...days })),
        ...days,
        parties: parties.map(({ institutionId, role }) => ({ institutionId, role })),
        timezone: place.timezone,
        isSample: parties.some((party) => party.isSample),
        anyway,
        facts: {
          themeZh: source.themeZh,
          themeEn: source.themeEn,
          purposeZh: source.purposeZh,
          purposeEn: source.purposeEn,
          seriesId: source.seriesId,
          ...(isSamePlace && { placeZh: source.placeZh, placeEn: source.placeEn }),
          ...(isReturn && { returnOfId: source.id }),
        },
      });
      const status = statusWhenAdded(begun.status);
      const plan = { source, exchangeId: begun.id, status, parties, isSamePlace, days, timezone: place.timezone };
      const items = parts.itinerary ? await insertCopiedItems(actor, tx, plan) : new Map<string, string>();
      if (parts.groups) await copyGroups(tx, plan, items);
      const copied = { source, code: begun.code, firstDay: days.firstDay };
      const members = parts.members ? await insertCopiedMembers(actor, tx, copied) : 0;
      await record({
        action: "exchange.cloned",
        subject: { type: "Exchange", id: begun.id },
        exchangeId: begun.id,
        details: { from: input.code, isReturn, parts, leftOut, members },
      });
      return { code: begun.code, status: begun.status };
    },
    { once: { action: "exchange.clone", key, input } },
  );
}

const knownDaysOf = ({ firstDay, lastDay, precision }: Structure): KnownDays => ({
  firstDay: calendarDayOf(firstDay),
  lastDay: calendarDayOf(lastDay),
  precision,
});

/** The college where a copy takes place: its first host, or the first of its participants. */
function firstOf([first]: readonly CopyParty[]): CopyParty {
  if (!first) throw new Error("an exchange has no parties");
  return first;
}

/** @throws conflict copy_leaves_out where that is not what the form said */
function assertAnnounced(
  source: Structure,
  parties: readonly CopyParty[],
  { parts, announced }: Pick<CloneExchangeInput, "parts" | "announced">,
): LeftOut {
  const leftOut = leftOutOfCopy(contentOf(source), parties, parts);
  if (announced !== null && announced !== announcementOf(leftOut))
    throw new Refusal("conflict", "copy_leaves_out", leftOut);
  return leftOut;
}

async function copyGroups(tx: Tx, plan: CopyPlan, items: ReadonlyMap<string, string>): Promise<void> {
  const { source, exchangeId, status } = plan;
  const made = await tx.discussionGroup.createManyAndReturn({
    data: source.groups.map(({ code, nameZh, nameEn, position, itemId }) => ({
      exchangeId,
      status,
      code,
      nameZh,
      nameEn,
      position,
      itemId: (itemId && items.get(itemId)) ?? null,
    })),
    select: { id: true },
  });
  const copied = source.groups.map((group, at) => ({ ...group, groupId: made[at]?.id ?? "" }));
  await tx.pairing.createMany({
    data: copied.flatMap(({ groupId, pairings }) => pairingsOf(pairings, plan).map((own) => ({ groupId, ...own }))),
  });
  await tx.groupTopic.createMany({
    data: copied.flatMap(({ groupId, topics }) =>
      topics.map(({ topicId, position }) => ({ groupId, topicId, position })),
    ),
  });
}

const dayOrNull = (date: Date | null): CalendarDay | null => date && calendarDayOf(date);

/** The pairings whose schools exist on the new first day, and belong to the host and to another party. */
function pairingsOf(pairings: Structure["groups"][number]["pairings"], { parties, days: { firstDay } }: CopyPlan) {
  const units = new Map(
    pairings
      .flatMap(({ hostUnit, guestUnit }) => [hostUnit, guestUnit])
      .filter((unit) => isValidOn({ validFrom: dayOrNull(unit.validFrom), validTo: dayOrNull(unit.validTo) }, firstDay))
      .map((unit) => [unit.id, unit.institutionId]),
  );
  return pairings.flatMap(({ hostUnit, guestUnit, position }) => {
    const sides = { hostUnitId: hostUnit.id, guestUnitId: guestUnit.id };
    const pairing = pairingOfCopy(sides, (unitId) => units.get(unitId) ?? null, parties);
    return pairing ? [{ ...pairing, position }] : [];
  });
}
