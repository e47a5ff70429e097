import "server-only";
import { nameOf } from "@/lib/institutions/rules.ts";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { ReadTx, Tx } from "@/lib/platform/db.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { BasicsValues } from "./schema.ts";

/** What the basics section shows and saves. */
export const basicsSelect = {
  version: true,
  kind: true,
  titleZh: true,
  titleEn: true,
  themeZh: true,
  themeEn: true,
  purposeZh: true,
  purposeEn: true,
  firstDay: true,
  lastDay: true,
  precision: true,
  dateNote: true,
  placeZh: true,
  placeEn: true,
  seriesId: true,
  visibility: true,
} satisfies Prisma.ExchangeSelect;

type BasicsRow = Prisma.ExchangeGetPayload<{ select: typeof basicsSelect }>;

/** The values of the section, with calendar days, and nothing else that a query read with them: the page saves each. */
export function toBasics({ version, ...row }: BasicsRow): { version: number; values: BasicsValues } {
  const { kind, titleZh, titleEn, themeZh, themeEn, purposeZh, purposeEn, dateNote, placeZh, placeEn } = row;
  const { seriesId, visibility, precision } = row;
  const [firstDay, lastDay] = [calendarDayOf(row.firstDay), calendarDayOf(row.lastDay)];
  const texts = { titleZh, titleEn, themeZh, themeEn, purposeZh, purposeEn, placeZh, placeEn };
  return { version, values: { kind, ...texts, firstDay, lastDay, precision, dateNote, seriesId, visibility } };
}

const MAX_SERIES = 100;

/**
 * The traditions that are offered for a record: the one that it belongs to, those in which two of its hosts and guests met
 * before, and those that are still without an exchange. At most 100, real ones before samples, then by code.
 */
export async function listSeriesOffered(
  tx: ReadTx | Tx,
  { id: exchangeId, seriesId }: { id: string; seriesId: string | null },
): Promise<{ id: string; name: Localized }[]> {
  const rows = await tx.$queryRaw<{ id: string; nameZh: string | null; nameEn: string | null }[]>`
    WITH side AS (
      SELECT "institutionId" FROM "ExchangeParty" WHERE "exchangeId" = ${exchangeId}::uuid AND "role" <> 'OBSERVER'
    ), held AS (
      SELECT "id", "seriesId" FROM "Exchange"
      WHERE "seriesId" IS NOT NULL AND "discardedAt" IS NULL AND "id" <> ${exchangeId}::uuid
    )
    SELECT series."id", series."nameZh", series."nameEn" FROM "ExchangeSeries" series
    WHERE series."id" = ${seriesId}::uuid
      OR NOT EXISTS (SELECT FROM held WHERE held."seriesId" = series."id")
      OR EXISTS (
        SELECT FROM held
        JOIN "ExchangeParty" one ON one."exchangeId" = held."id" AND one."role" <> 'OBSERVER'
        JOIN "ExchangeParty" other ON other."exchangeId" = held."id" AND other."role" <> 'OBSERVER'
         AND other."institutionId" > one."institutionId"
        WHERE held."seriesId" = series."id" AND one."institutionId" IN (TABLE side) AND other."institutionId" IN (TABLE side))
    ORDER BY series."isSample", series."code"
    LIMIT ${MAX_SERIES}`;
  return rows.map(({ id, ...names }) => ({ id, name: nameOf(names) }));
}
