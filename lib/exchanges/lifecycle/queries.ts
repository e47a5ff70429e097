import "server-only";
import { type InstitutionMention, institutionMention, toInstitutionMention } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, calendarDayOf } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { type Localized, localized } from "@/lib/platform/i18n/localized.ts";
import { inOrderOf } from "@/lib/platform/order.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayDiscardExchange } from "../policy.ts";
import { anyRecordVisibleTo } from "../record/queries.ts";
import { discardedSince, restorableUntil } from "./rules.ts";

const MAX_DISCARDED = 100;

/** A record that was discarded and can still be brought back. */
export type DiscardedExchange = {
  code: string;
  title: Localized;
  firstDay: CalendarDay;
  lastDay: CalendarDay;
  host: InstitutionMention | null;
  guests: InstitutionMention[];
  /** the name of who discarded it; null where the account is not known */
  by: string | null;
  discardedAt: Date;
  restorableUntil: Date;
};

/** Of the records that somebody sees, those that `mayDiscardExchange` lets them restore, as far as it is about the record. */
function restorableBy({ institutionId, roles }: Member): Prisma.ExchangeWhereInput {
  if (roles.includes("GROUP_ADMIN")) return {};
  if (institutionId === null) return { id: { in: [] } };
  return {
    parties: { some: { institutionId, role: { not: "OBSERVER" } } },
    OR: [{ creatorId: null }, { creatorId: institutionId }],
  };
}

/** The records that were discarded in the last 30 days and that the actor may restore, the last first; at most 100. */
export async function listDiscarded(actor: Member): Promise<DiscardedExchange[]> {
  const rows = await read(actor, async (tx) => {
    const chosen = await tx.exchange.findMany({
      where: {
        AND: [{ discardedAt: { gt: discardedSince(clock.now()) } }, anyRecordVisibleTo(actor), restorableBy(actor)],
      },
      orderBy: [{ discardedAt: "desc" }, { code: "desc" }],
      take: MAX_DISCARDED,
      select: { id: true },
    });
    const found = await tx.exchange.findMany({
      where: { id: { in: chosen.map(({ id }) => id) } },
      relationLoadStrategy: "join",
      select: {
        id: true,
        code: true,
        titleZh: true,
        titleEn: true,
        firstDay: true,
        lastDay: true,
        creatorId: true,
        discardedAt: true,
        discardedBy: { select: { name: true } },
        parties: {
          orderBy: [{ role: "asc" }, { createdAt: "asc" }, { id: "asc" }],
          select: { role: true, institutionId: true, institution: { select: institutionMention } },
        },
      },
    });
    return inOrderOf(chosen, found);
  });
  return rows.flatMap((row) => {
    if (row.discardedAt === null || !mayDiscardExchange(actor, row)) return [];
    const of = (role: string) =>
      row.parties.filter((party) => party.role === role).map(({ institution }) => toInstitutionMention(institution));
    return [
      {
        code: row.code,
        title: localized(row.titleZh, row.titleEn),
        firstDay: calendarDayOf(row.firstDay),
        lastDay: calendarDayOf(row.lastDay),
        host: of("HOST")[0] ?? null,
        guests: of("GUEST"),
        by: row.discardedBy?.name ?? null,
        discardedAt: row.discardedAt,
        restorableUntil: restorableUntil(row.discardedAt),
      },
    ];
  });
}

/** Whether readers have ever seen a text of an exchange's report, withdrawn ones among them. */
export async function wasPublishedOnce(tx: ReadTx, exchangeId: string): Promise<boolean> {
  const text = await tx.reportTranslation.findFirst({
    where: {
      report: { exchangeId },
      OR: [{ publishedAt: { not: null } }, { versions: { some: { reason: "PUBLISHED" } } }],
    },
    select: { id: true },
  });
  return text !== null;
}
