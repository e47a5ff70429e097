import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { addDays, calendarDayOf, daysBetween } from "@/lib/platform/calendar-day.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { assertMay, Refusal } from "@/lib/platform/errors.ts";
import type { KnownDays } from "@/lib/platform/known-days.ts";
import { statusWhenAdded } from "../../itinerary/rules.ts";
import { mayCreateExchange } from "../../policy.ts";
import { beginExchange } from "../../record/commands/begin-exchange.ts";
import { lockRecord } from "../../record/commands/lock-record.ts";
import { proposedTitles } from "../../record/rules.ts";
import { type ExchangeStatus, sidesOf } from "../../rules.ts";
import { daysOfStop } from "../../stops/queries.ts";
import { contentOf, type Structure, structureSelect } from "../queries.ts";
import { announcementOf, daysOfCopy, keepsDays, type LeftOut, leftOutOfCopy } from "../rules.ts";
import type { CloneExchangeInput } from "../schema.ts";
import { type CopyParty, findCopyParties } from "./find-copy-parties.ts";
import { insertCopiedGroups } from "./insert-copied-groups.ts";
import { insertCopiedItems } from "./insert-copied-items.ts";
import { insertCopiedMembers } from "./insert-copied-members.ts";

/**
 * Begins a record on new days with the structure of another one: kind, theme, purpose, place, series, parties with
 * their schools and stops, itinerary with practice bases, groups with pairings and topics; the people of delegations where
 * that was ticked. Copies no minutes, outcomes, agreements or reports. A return visit swaps hosts and guests as
 * `partiesOfCopy`. Other colleges and roles can be chosen: what is of a college that takes no part any more, or was host and
 * is not, is left out, after the form said so.
 * @throws not_found; forbidden; conflict institution_closed, exchange_nearby, key_used_before; what `rolesProblem` says
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
      const { guests, hosts, participants } = sidesOf(parties);
      const { parts, anyway } = input;
      const leftOut = assertAnnounced(source, parties, input);
      const formerHosts = contentOf(source).hosts;
      const isFormerHost = (party: CopyParty) => formerHosts.includes(party.institutionId);
      const isHostedAlike = hosts.length > 0 === formerHosts.length > 0;
      const isReturn = input.isReturn && isHostedAlike && !hosts.some(isFormerHost);
      const isSamePlace = !input.isReturn && isHostedAlike && hosts.every(isFormerHost);
      const place = firstOf(parties);
      const named = (side: readonly CopyParty[]) => side.map(({ name }) => name);
      const sides = { guests: named(guests), hosts: named(hosts), participants: named(participants) };
      const days = daysOfCopy(knownDaysOf(source), input);
      const begun = await beginExchange(actor, tx, record, {
        kind: source.kind,
        // never those of the source, so that the two records can be told apart
        ...(input.titleZh !== null || input.titleEn !== null
          ? { titleZh: input.titleZh, titleEn: input.titleEn }
          : proposedTitles({ kind: source.kind, ...sides, ...days })),
        ...days,
        parties: parties.map((party) => {
          const { institutionId, unitId, role } = party;
          return { institutionId, unitId, role, ...stopOfCopy(source, party, days) };
        }),
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
      const { id: exchangeId } = begun;
      const stops = await findCopiedStops(tx, source, begun);
      const plan = { source, exchangeId, status, parties, stops, isSamePlace, days, timezone: place.timezone };
      const items = parts.itinerary ? await insertCopiedItems(actor, tx, plan) : new Map<string, string>();
      if (parts.groups) await insertCopiedGroups(actor, tx, plan, items);
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
  { parts, announced, firstDay }: Pick<CloneExchangeInput, "parts" | "announced" | "firstDay">,
): LeftOut {
  const leftOut = leftOutOfCopy(contentOf(source), { parties, parts, day: firstDay });
  if (announced !== null && announced !== announcementOf(leftOut))
    throw new Refusal("conflict", "copy_leaves_out", leftOut);
  return leftOut;
}

/** The days of a stop, moved with the exchange, where both know their days and the host of the copy was a host before. */
function stopOfCopy(source: Structure, { institutionId, role }: CopyParty, copy: KnownDays) {
  const before = source.parties.find((party) => party.institutionId === institutionId);
  if (role !== "HOST" || before?.role !== "HOST" || !keepsDays(source, copy)) return {};
  const { from, to } = daysOfStop(before);
  const count = daysBetween(calendarDayOf(source.firstDay), copy.firstDay);
  return { from: from && addDays(from, count), to: to && addDays(to, count) };
}

/** The stops of the copy by those of the source: of the hosts who are hosts again. */
async function findCopiedStops(
  tx: Tx,
  source: Structure,
  { id }: { id: string },
): Promise<ReadonlyMap<string, string>> {
  const made = await tx.exchangeParty.findMany({
    where: { exchangeId: id, role: "HOST" },
    select: { id: true, institutionId: true },
  });
  return new Map(
    sidesOf(source.parties).hosts.flatMap((host) => {
      const copy = made.find(({ institutionId }) => institutionId === host.institutionId);
      return copy ? [[host.id, copy.id] as const] : [];
    }),
  );
}
