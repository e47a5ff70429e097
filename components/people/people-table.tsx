import { useLocale, useTranslations } from "next-intl";
import type { PersonRow } from "@/lib/people/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { languageTag, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { AppointmentLine } from "./appointment-line.tsx";

const MAX_SHOWN = 3;

/** People by their sort key, each with the current appointments or the last one. */
export function PeopleTable({ people, today }: { people: readonly PersonRow[]; today: CalendarDay }) {
  const t = useTranslations("people");
  const locale = useLocale();
  const other = otherLocale(locale);
  const shown = ({ appointments }: PersonRow) => {
    const held = appointments.filter(({ values }) => values.validTo === null || values.validTo >= today);
    return (held.length > 0 ? held : appointments.slice(0, 1)).slice(0, MAX_SHOWN);
  };
  return (
    <DataTable
      caption={t("title")}
      rows={people}
      keyOf={(row) => row.code}
      columns={[
        {
          key: "name",
          label: t("name"),
          cell: (row) => (
            <>
              <a className="font-serif text-base" href={`/${locale}/admin/people/${row.code}`}>
                <LocalizedText label={row.name} />
              </a>{" "}
              {row.name[locale] !== null && row.name[other] !== null && (
                <span className="text-ink-faint" lang={languageTag[other]}>
                  {row.name[other]}
                </span>
              )}{" "}
              {row.isSample && <SampleLabel />}
            </>
          ),
        },
        {
          key: "titles",
          label: t("titles"),
          isWide: true,
          cell: (row) =>
            shown(row).map((appointment, _, all) => (
              <AppointmentLine
                key={appointment.id}
                appointment={appointment}
                today={today}
                isOneOfMany={all.length > 1}
              />
            )),
        },
      ]}
    />
  );
}
