import { useLocale, useTranslations } from "next-intl";
import type { InstitutionRow } from "@/lib/institutions/queries.ts";
import { EntryTable } from "../../layout/entry-table.tsx";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { AccentSwatch } from "./accent-swatch.tsx";

/** All colleges, each with its current numbers. */
export function InstitutionTable({ institutions }: { institutions: readonly InstitutionRow[] }) {
  const t = useTranslations("directoryInstitution");
  const d = useTranslations("directory");
  const locale = useLocale();
  const link = (text: number, href: string) => (
    <a className="figures inline-block min-w-8" href={href}>
      {text}
    </a>
  );
  return (
    <EntryTable
      caption={t("title")}
      rows={institutions}
      name={(row) => (
        <span className="flex items-baseline gap-3">
          <AccentSwatch accent={row.accent} />
          <span>
            <a className="font-serif text-base" href={`/${locale}/admin/institutions/${row.slug}`}>
              <LocalizedText label={row.name} />
            </a>{" "}
            {row.isClosed && <Tag tone="warning">{d("institutionClosed")}</Tag>} {row.isSample && <SampleLabel />}
            <span className="block text-xs text-ink-faint">
              <span className="figures">{row.code}</span>
              {row.city && (
                <>
                  {" · "}
                  <LocalizedText label={row.city} />
                </>
              )}
              {row.group && (
                <>
                  {" · "}
                  <LocalizedText label={row.group} />
                </>
              )}
            </span>
          </span>
        </span>
      )}
      columns={[
        {
          key: "units",
          label: d("units"),
          cell: (row) => link(row.counts.units, `/${locale}/admin/institutions/${row.slug}#units`),
        },
        {
          key: "people",
          label: t("appointments"),
          cell: (row) => link(row.counts.people, `/${locale}/admin/people?college=${row.slug}`),
        },
        {
          key: "bases",
          label: d("bases"),
          cell: (row) => link(row.counts.bases, `/${locale}/admin/bases?college=${row.slug}`),
        },
      ]}
    />
  );
}
