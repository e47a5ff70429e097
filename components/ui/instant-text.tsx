import { useLocale } from "next-intl";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { clockTimeAt } from "@/lib/platform/time-of-day.ts";

type InstantTextProps = { at: Date; timezone: string; withTime?: boolean };

/** An instant on the clock of a place: its day and, unless `withTime` is false, its time. */
export function InstantText({ at, timezone, withTime = true }: InstantTextProps) {
  const day = formatDay(dayAt(at, timezone), useLocale());
  return (
    <time dateTime={at.toISOString()} className="figures whitespace-nowrap">
      {withTime ? `${day} ${clockTimeAt(timezone, at)}` : day}
    </time>
  );
}
