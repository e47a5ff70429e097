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

/** The values of the section, with calendar days. */
export function toBasics({ version, firstDay, lastDay, ...row }: BasicsRow): { version: number; values: BasicsValues } {
  return { version, values: { ...row, firstDay: calendarDayOf(firstDay), lastDay: calendarDayOf(lastDay) } };
}
