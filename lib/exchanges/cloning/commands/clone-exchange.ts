import "server-only";
import { lockOpenInstitutions } from "@/lib/institutions/commands/lock-open-institutions.ts";
import { isValidOn, nameOf } from "@/lib/institutions/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { sameTimeOfDay } from "@/lib/platform/time-of-day.ts";
import { statusWhenAdded } from "../../itinerary/rules.ts";
import { beginExchange } from "../../record/commands/begin-exchange.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { proposedTitles } from "../../record/rules.ts";
import { type ExchangeStatus, type PartyRole, sidesOf } from "../../rules.ts";
import { type Structure, structureSelect } from "../queries.ts";
import { pairingOfCopy, partiesOfCopy } from "../rules.ts";
import type { CloneExchangeInput } from "../schema.ts";

/** What is copied, and into which exchange. */
type CopyPlan = {
  source: Structure;
  exchangeId: string;
  /** of the items and groups of the copy: held where the copy is held */
  status: ReturnType<typeof statusWhenAdded>;
  parties: { institutionId: string; role: PartyRole }[];
  /** the stops of the copy by those of the source */
  stops: ReadonlyMap<string, string>;
  isReturn: boolean;
  firstDay: CalendarDay;
  /** where the copy takes place */
  timezone: string;
};

/**
 * Begins a record on new days with the structure of another one: kind, theme, purpose, place, series, parties, itinerary
 * with practice bases, groups with pairings and topics. Copies no people, minutes, outcomes or reports. A return visit
 * swaps hosts and guests as `partiesOfCopy`, and leaves out what belongs to the old place.
 * @throws not_found; forbidden; conflict institution_closed, exchange_nearby, key_used_before
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
      await lockOpenInstitutions(
        actor,
        tx,
        source.parties.map(({ institutionId }) => institutionId),
      );
      const { firstDay, isReturn, anyway } = input;
      const parties = partiesOfCopy(source.parties, { isReturn });
      const timezone = placeOf(source, parties).timezone;
      const daysLater = daysBetween(calendarDayOf(source.firstDay), firstDay);
      const titles = titlesOf(source, parties, input);
      const begun = await beginExchange(actor, tx, record, {
        kind: source.kind,
        ...titles,
        firstDay,
        lastDay: addDays(calendarDayOf(source.lastDay), daysLater),
        parties: parties.map((party) => ({ ...party, ...stopOfCopy(source, party, daysLater) })),
        timezone,
        isSample: source.parties.some(({ institution }) => institution.isSample),
        anyway,
        facts: {
          themeZh: source.themeZh,
          themeEn: source.themeEn,
          purposeZh: source.purposeZh,
          purposeEn: source.purposeEn,
          seriesId: source.seriesId,
          ...(isReturn ? { returnOfId: source.id } : { placeZh: source.placeZh, placeEn: source.placeEn }),
        },
      });
      const status = statusWhenAdded(begun.status);
      const stops = await stopsOfCopy(tx, source, begun.id);
      const plan = { source, exchangeId: begun.id, status, parties, stops, isReturn, firstDay, timezone };
      const items = await copyItems(tx, plan);
      await copyGroups(tx, plan, items);
      await record({
        action: "exchange.cloned",
        subject: { type: "Exchange", id: begun.id },
        exchangeId: begun.id,
        details: { from: input.code, isReturn },
      });
      return { code: begun.code, status: begun.status };
    },
    { once: { action: "exchange.clone", key, input } },
  );
}

const institutionOf = (source: Structure, { institutionId }: { institutionId: string }) => {
  const found = source.parties.find((party) => party.institutionId === institutionId);
  if (!found) throw new Error("a copy has a party that its source has not");
  return found.institution;
};

/** The college where a copy takes place: its first host, or the first of its participants. */
function placeOf(source: Structure, parties: CopyPlan["parties"]) {
  const [first] = parties;
  if (!first) throw new Error("an exchange has no parties");
  return institutionOf(source, first);
}

/** The days of a stop, moved with the exchange, where the host of the copy was a host before. */
function stopOfCopy(source: Structure, { institutionId, role }: CopyPlan["parties"][number], daysLater: number) {
  const before = source.parties.find((party) => party.institutionId === institutionId);
  if (role !== "HOST" || before?.role !== "HOST") return {};
  const moved = (day: Date | null) => day && addDays(calendarDayOf(day), daysLater);
  return { from: moved(before.stopFrom), to: moved(before.stopTo) };
}

/** The stops of the copy by those of the source: of the hosts who are hosts again. */
async function stopsOfCopy(tx: Tx, source: Structure, exchangeId: string): Promise<ReadonlyMap<string, string>> {
  const hosts = await tx.exchangeParty.findMany({
    where: { exchangeId, role: "HOST" },
    select: { id: true, institutionId: true },
  });
  const made = new Map(hosts.map(({ id, institutionId }) => [institutionId, id]));
  return new Map(
    sidesOf(source.parties).hosts.flatMap(({ id, institutionId }) => {
      const copy = made.get(institutionId);
      return copy ? [[id, copy] as const] : [];
    }),
  );
}

/** The given titles, or proposed ones. Never those of the source, so that the two records can be told apart. */
function titlesOf(
  source: Structure,
  parties: CopyPlan["parties"],
  { titleZh, titleEn, firstDay }: Pick<CloneExchangeInput, "titleZh" | "titleEn" | "firstDay">,
) {
  if (titleZh !== null || titleEn !== null) return { titleZh, titleEn };
  const { guests, hosts, participants } = sidesOf(parties);
  const named = (side: CopyPlan["parties"]) => side.map((party) => nameOf(institutionOf(source, party)));
  const sides = { guests: named(guests), hosts: named(hosts), participants: named(participants) };
  return proposedTitles({ kind: source.kind, ...sides, firstDay });
}

/**
 * Uses the same few statements for an itinerary of any length, because others who begin a record wait for this one.
 * @returns the id of each copied item by that of the one it was made from
 */
async function copyItems(tx: Tx, plan: CopyPlan): Promise<ReadonlyMap<string, string>> {
  const { source, exchangeId, status, stops, isReturn, firstDay, timezone } = plan;
  const count = daysBetween(calendarDayOf(source.firstDay), firstDay);
  const oldHosts = sidesOf(source.parties).hosts.map(({ institutionId }) => institutionId);
  const moved = (instant: Date | null) =>
    instant && sameTimeOfDay(instant, count, { from: source.timezone, to: timezone });
  const isCopied = ({ visit }: Structure["items"][number]) =>
    !visit || (visit.base.archivedAt === null && !(isReturn && oldHosts.includes(visit.base.institutionId)));
  const wanted = source.items.filter(isCopied);
  const made = await tx.itineraryItem.createManyAndReturn({
    data: wanted.map((item) => ({
      exchangeId,
      status,
      kind: item.kind,
      titleZh: item.titleZh,
      titleEn: item.titleEn,
      day: dateOf(addDays(calendarDayOf(item.day), count)),
      position: item.position,
      startAt: moved(item.startAt),
      endAt: moved(item.endAt),
      partOfDay: item.partOfDay,
      stopId: (item.stopId && stops.get(item.stopId)) ?? null,
      ...(!isReturn && { placeZh: item.placeZh, placeEn: item.placeEn }),
    })),
    select: { id: true },
  });
  const copies = new Map(wanted.map((item, at) => [item.id, made[at]?.id ?? ""]));
  await tx.visit.createMany({
    data: wanted.flatMap(({ id, visit }) =>
      visit ? [{ itemId: copies.get(id) ?? "", exchangeId, baseId: visit.base.id }] : [],
    ),
  });
  return copies;
}

async function copyGroups(tx: Tx, plan: CopyPlan, items: ReadonlyMap<string, string>): Promise<void> {
  const { source, exchangeId, status, stops } = plan;
  const made = await tx.discussionGroup.createManyAndReturn({
    data: source.groups.map(({ code, nameZh, nameEn, position, itemId, stopId }) => ({
      exchangeId,
      status,
      code,
      nameZh,
      nameEn,
      position,
      itemId: (itemId && items.get(itemId)) ?? null,
      stopId: (stopId && stops.get(stopId)) ?? null,
    })),
    select: { id: true },
  });
  const copied = source.groups.map((group, at) => ({ ...group, groupId: made[at]?.id ?? "" }));
  await tx.pairing.createMany({
    data: copied.flatMap((group) => pairingsOf(group, plan).map((own) => ({ groupId: group.groupId, ...own }))),
  });
  await tx.groupTopic.createMany({
    data: copied.flatMap(({ groupId, topics }) =>
      topics.map(({ topicId, position }) => ({ groupId, topicId, position })),
    ),
  });
}

const dayOrNull = (date: Date | null): CalendarDay | null => date && calendarDayOf(date);

/** The pairings whose schools exist on the new first day, and can sit together in the copy. */
function pairingsOf({ pairings, stopId }: Structure["groups"][number], { source, stops, parties, firstDay }: CopyPlan) {
  const isKept = stopId !== null && stops.has(stopId);
  const stop = isKept ? (source.parties.find(({ id }) => id === stopId)?.institutionId ?? null) : null;
  const units = new Map(
    pairings
      .flatMap(({ hostUnit, guestUnit }) => [hostUnit, guestUnit])
      .filter((unit) => isValidOn({ validFrom: dayOrNull(unit.validFrom), validTo: dayOrNull(unit.validTo) }, firstDay))
      .map((unit) => [unit.id, unit.institutionId]),
  );
  return pairings.flatMap(({ hostUnit, guestUnit, position }) => {
    const sides = { hostUnitId: hostUnit.id, guestUnitId: guestUnit.id };
    const pairing = pairingOfCopy(sides, { of: (unitId) => units.get(unitId) ?? null, parties, stop });
    return pairing ? [{ ...pairing, position }] : [];
  });
}
