import { useLocale } from "next-intl";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import { type KnownDays, knownPartOf } from "@/lib/platform/known-days.ts";

/** Days, months or a year, as exactly as they are known. */
export function KnownDaysText({ days }: { days: KnownDays }) {
  const locale = useLocale();
  return <time dateTime={knownPartOf(days.firstDay, days.precision)}>{formatKnownDays(days, locale)}</time>;
}
