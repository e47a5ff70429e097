import { useLocale, useTranslations } from "next-intl";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";

/** A period of two days, either of which may be unknown; renders nothing when both are. */
export function PeriodText({ from, until }: { from: CalendarDay | null; until: CalendarDay | null }) {
  const d = useTranslations("directory");
  const locale = useLocale();
  if (from === null && until === null) return null;
  return <span className="text-xs text-ink-faint">{words()}</span>;

  function words(): string {
    if (from !== null && until !== null) {
      return d("fromUntil", { from: formatDay(from, locale), until: formatDay(until, locale) });
    }
    if (from !== null) return d("from", { day: formatDay(from, locale) });
    return until === null ? "" : d("until", { day: formatDay(until, locale) });
  }
}
