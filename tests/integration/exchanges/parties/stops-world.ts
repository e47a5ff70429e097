import { randomUUID } from "node:crypto";
import { addParty } from "@/lib/exchanges/parties/commands/add-party.ts";
import { saveStop } from "@/lib/exchanges/parties/commands/save-stop.ts";
import { findParties } from "@/lib/exchanges/parties/queries.ts";
import type { AddPartyInput } from "@/lib/exchanges/parties/schema.ts";
import type { StopDays } from "@/lib/exchanges/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { anExchange } from "@/tests/factories/exchanges.ts";
import { anInstitution } from "@/tests/factories/institutions.ts";

export const day = (text: string | null) => (text === null ? null : calendarDay(text));
export const FIRST = calendarDay("2025-03-19");
export const LAST = calendarDay("2025-03-28");

/** A visit from 19 to 28 March to two colleges: north, and then east. */
export async function aVisitOfTwo() {
  const [north, south, east] = [await anInstitution(), await anInstitution(), await anInstitution()];
  const world = await anExchange({
    hostInstitutionId: north.id,
    guestInstitutionId: south.id,
    firstDay: new Date(FIRST),
    lastDay: new Date(LAST),
    roles: ["RECORDER"],
  });
  const { exchange, host } = world;
  const ref = { code: exchange.code };
  const add = (slug: string, more: Partial<AddPartyInput> = {}) =>
    addParty(host, { ...ref, key: randomUUID(), institution: slug, role: "HOST", ...more });
  const { parties } = await add(east.slug, { from: day("2025-03-27"), to: day("2025-03-28") });
  const idOf = (slug: string) => parties.find(({ institution }) => institution.slug === slug)?.id ?? "";
  return { ...world, ref, add, north, south, east, stops: { north: idOf(north.slug), east: idOf(east.slug) } };
}

export const stopsOf = async (actor: Member, code: string) =>
  (await findParties(actor, code))?.parties
    .filter(({ role }) => role === "HOST")
    .map(({ institution, stop }) => [institution.slug, stop.from, stop.to]);

export const save = (
  actor: Member,
  ref: { code: string },
  institution: string,
  days: Partial<StopDays>,
  from: StopDays,
) =>
  saveStop(actor, {
    ...ref,
    institution,
    version: 1,
    changes: Object.fromEntries(
      Object.entries(days).map(([field, to]) => [field, { from: from[field as keyof StopDays], to }]),
    ),
  });
export const NONE: StopDays = { from: null, to: null };
