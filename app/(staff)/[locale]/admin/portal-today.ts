import { type CalendarDay, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";

/** The day on which lists of several colleges decide what has ended. */
export const portalToday = (): CalendarDay => dayAt(clock.now(), "Asia/Shanghai");
