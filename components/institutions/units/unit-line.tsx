import { useTranslations } from "next-intl";
import { isSeenByReaders } from "@/lib/institutions/rules.ts";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { PeriodText } from "../../ui/period-text.tsx";
import { Tag } from "../../ui/tag.tsx";

/** A unit in one line: its name, its kind, and its first and last day. */
export function UnitLine({ unit, today }: { unit: UnitEntry; today: CalendarDay }) {
  const d = useTranslations("directory");
  const l = useTranslations("listing");
  const { validFrom, validTo, kind } = unit.values;
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="font-serif text-base">
        <LocalizedText label={unit.name} />
      </span>
      <span className="text-xs text-ink-faint">{d(`unitKind.${kind}`)}</span>
      <PeriodText from={validFrom} until={validTo} />
      {unit.name.provisional.length > 0 && <Tag>{d("toConfirm")}</Tag>}
      {!isSeenByReaders(unit.listing) && <Tag>{l("hiddenTag")}</Tag>}
      {validTo !== null && validTo < today && <Tag>{d("closed")}</Tag>}
    </span>
  );
}
