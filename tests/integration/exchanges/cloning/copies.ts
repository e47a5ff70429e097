import { randomUUID } from "node:crypto";
import { cloneExchange } from "@/lib/exchanges/cloning/commands/clone-exchange.ts";
import { findCopySource } from "@/lib/exchanges/cloning/queries.ts";
import { announcementOf, leftOutOfCopy } from "@/lib/exchanges/cloning/rules.ts";
import { cloneExchangeInput } from "@/lib/exchanges/cloning/schema.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import { type Member, system } from "@/lib/platform/actor.ts";
import { calendarDay } from "@/lib/platform/calendar-day.ts";
import { read } from "@/lib/platform/db.ts";
import type { Institution } from "@/prisma/generated/client.ts";

/** The first day of a copy, unless a form says another one. */
const FIRST = "2026-03-19";

/** Copies an exchange as a form does with these fields. */
export const clone = (actor: Member, { code }: { code: string }, facts: Record<string, string> = {}) =>
  cloneExchange(actor, cloneExchangeInput.parse({ locale: "en", key: randomUUID(), code, firstDay: FIRST, ...facts }));

export type Chosen = readonly (readonly [Pick<Institution, "slug">, PartyRole | ""])[];

/** The rows of a form: colleges with their roles. */
export const rows = (parties: Chosen) =>
  Object.fromEntries(
    parties.flatMap(([{ slug }, role], at) => [
      [`institution${at}`, slug],
      [`role${at}`, role],
    ]),
  );

/** What the form announces for these parties. */
export async function announced(actor: Member, { code }: { code: string }, chosen: Chosen, firstDay = FIRST) {
  const source = await findCopySource(actor, { code, isReturn: false });
  if (!source) throw new Error("no source");
  const parties = chosen.flatMap(([{ slug }, role]) => (role === "" ? [] : [{ institutionId: slug, role }]));
  const parts = { itinerary: true, groups: true, members: false };
  return announcementOf(leftOutOfCopy(source.content, { parties, parts, day: calendarDay(firstDay) }));
}

/** What is stored of a record: its parties in their order, its items and its groups. */
export const stored = (code: string) =>
  read(system("test"), (tx) =>
    tx.exchange.findUniqueOrThrow({
      where: { code },
      include: {
        parties: { orderBy: [{ role: "asc" }, { position: "asc" }], include: { unit: true } },
        items: { orderBy: { position: "asc" }, include: { stop: true } },
        groups: { include: { pairings: true, stop: true } },
      },
    }),
  );
