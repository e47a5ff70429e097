import "server-only";
import { calendarDayOf } from "@/lib/platform/calendar-day.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { StopDays } from "../rules.ts";

/** The columns of the days of a stop, and their version. */
export const stopSelect = { version: true, stopFrom: true, stopTo: true } satisfies Prisma.ExchangePartySelect;

const dayOrNull = (date: Date | null) => date && calendarDayOf(date);

export const daysOfStop = ({ stopFrom, stopTo }: { stopFrom: Date | null; stopTo: Date | null }): StopDays => ({
  from: dayOrNull(stopFrom),
  to: dayOrNull(stopTo),
});
