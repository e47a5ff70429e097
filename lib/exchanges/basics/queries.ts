import "server-only";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
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
  const { seriesId, visibility } = row;
  const [firstDay, lastDay] = [calendarDayOf(row.firstDay), calendarDayOf(row.lastDay)];
  const texts = { titleZh, titleEn, themeZh, themeEn, purposeZh, purposeEn, placeZh, placeEn };
  return { version, values: { kind, ...texts, firstDay, lastDay, dateNote, seriesId, visibility } };
}
