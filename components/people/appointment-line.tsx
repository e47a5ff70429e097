import { useTranslations } from "next-intl";
import type { AppointmentEntry } from "@/lib/people/appointments/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PeriodText } from "../ui/period-text.tsx";
import { Tag } from "../ui/tag.tsx";

type AppointmentLineProps = {
  appointment: AppointmentEntry;
  today: CalendarDay;
  /** the person has other appointments, so that the line says which is the main one */
  isOneOfMany: boolean;
};

/** An appointment in one line: its title, its college, and its first and last day. */
export function AppointmentLine({ appointment, today, isOneOfMany }: AppointmentLineProps) {
  const t = useTranslations("people");
  const d = useTranslations("directory");
  const { institution, group, unit, title, values } = appointment;
  const place = institution?.name ?? group;
  const isOver = values.validTo !== null && values.validTo < today;
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className={`font-serif text-base ${isOver ? "text-ink-soft" : ""}`}>
        <LocalizedText label={title} />
      </span>
      <span className="text-sm text-ink-soft">
        {place && <LocalizedText label={place} />}
        {unit && (
          <>
            {" · "}
            <LocalizedText label={unit} />
          </>
        )}
      </span>
      <PeriodText from={values.validFrom} until={values.validTo} />
      {isOneOfMany && values.isPrimary && !isOver && <Tag tone="strong">{t("primary")}</Tag>}
      {title.provisional.length > 0 && <Tag>{d("toConfirm")}</Tag>}
      {isOver && <Tag>{t("over")}</Tag>}
    </span>
  );
}
