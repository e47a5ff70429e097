import "server-only";
import { institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Accent } from "@/lib/institutions/rules.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import { addDays, type CalendarDay, calendarDayOf, dateOf } from "@/lib/platform/calendar-day.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { recordVisibleTo } from "../record/queries.ts";
import { DAYS_NEARBY } from "./rules.ts";

const MOST_INSTITUTIONS = 200;

/** A college that can be host or guest of a new exchange. */
export type SideChoice = { slug: string; name: Localized; accent: Accent };

/** What the form of a new exchange offers, and what it starts with. */
export type NewExchangeChoices = {
  /** the open colleges: the own one first, then whom it met last, then real ones before samples; about 200 at most */
  sides: SideChoice[];
  own: string | null;
  /** whom the own college met last; else the only other one; else nobody */
  counterpart: string | null;
};

/** The colleges that can take part, and whom the actor's college most likely means. */
export async function findNewExchangeChoices(actor: Member): Promise<NewExchangeChoices> {
  return read(actor, async (tx) => {
    const metLast = await idMetLast(tx, actor);
    // however many there are, the own one and the likely one are among them
    const first = [actor.institutionId, metLast].filter((id) => id !== null);
    const select = { id: true, ...institutionMention } satisfies Prisma.InstitutionSelect;
    const likely = await tx.institution.findMany({ where: { status: "ACTIVE", id: { in: first } }, select });
    const rest = await tx.institution.findMany({
      where: { status: "ACTIVE", id: { notIn: first } },
      orderBy: [{ isSample: "asc" }, { code: "asc" }],
      take: MOST_INSTITUTIONS,
      select,
    });
    const rows = [...likely.toSorted((a, b) => first.indexOf(a.id) - first.indexOf(b.id)), ...rest];
    const others = rows.filter(({ id }) => id !== actor.institutionId);
    const counterpart = others.find(({ id }) => id === metLast) ?? (others.length === 1 ? others[0] : undefined);
    const own = rows.find(({ id }) => id === actor.institutionId);
    return {
      sides: rows.map(toInstitutionMention).map(({ slug, name, accent }) => ({ slug, name, accent })),
      own: own?.slug ?? null,
      counterpart: own ? (counterpart?.slug ?? null) : null,
    };
  });
}

async function idMetLast(tx: ReadTx, actor: Member): Promise<string | null> {
  const { institutionId } = actor;
  if (institutionId === null) return null;
  const party = await tx.exchangeParty.findFirst({
    where: {
      institutionId: { not: institutionId },
      role: { not: "OBSERVER" },
      institution: { status: "ACTIVE" },
      exchange: {
        AND: [recordVisibleTo(actor), { parties: { some: { institutionId, role: { not: "OBSERVER" } } } }],
      },
    },
    orderBy: [{ exchange: { firstDay: "desc" } }, { id: "desc" }],
    select: { institutionId: true },
  });
  return party?.institutionId ?? null;
}

/** An exchange of the same colleges, near in time. */
export type NearbyExchange = {
  code: string;
  titleZh: string | null;
  titleEn: string | null;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
};

/**
 * The exchange in which the same institutions take part as host or guest, in either order, within seven days of the
 * given ones: the nearest to the first day that the actor may see; null where there is none. One that was cancelled or
 * discarded is none.
 */
export async function findNearby(
  tx: ReadTx,
  actor: Writer,
  wanted: { institutionIds: readonly string[]; firstDay: CalendarDay; lastDay: CalendarDay },
): Promise<NearbyExchange | null> {
  const { institutionIds, firstDay, lastDay } = wanted;
  const takesPart = (institutionId: string): Prisma.ExchangeWhereInput => ({
    parties: { some: { institutionId, role: { not: "OBSERVER" } } },
  });
  const rows = await tx.exchange.findMany({
    where: {
      AND: [recordVisibleTo(actor), ...institutionIds.map(takesPart)],
      status: { not: "CANCELLED" },
      firstDay: { lte: dateOf(addDays(lastDay, DAYS_NEARBY)) },
      lastDay: { gte: dateOf(addDays(firstDay, -DAYS_NEARBY)) },
    },
    orderBy: [{ firstDay: "asc" }, { code: "asc" }],
    take: 20,
    select: { code: true, titleZh: true, titleEn: true, firstDay: true, lastDay: true },
  });
  const distance = (row: { firstDay: Date }) => Math.abs(row.firstDay.getTime() - dateOf(firstDay).getTime());
  const nearest = rows.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest
    ? { ...nearest, firstDay: calendarDayOf(nearest.firstDay), lastDay: calendarDayOf(nearest.lastDay) }
    : null;
}
