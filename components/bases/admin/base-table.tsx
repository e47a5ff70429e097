import { useLocale, useTranslations } from "next-intl";
import type { BaseRow } from "@/lib/bases/queries.ts";
import { EntryTable } from "../../layout/entry-table.tsx";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { AccentLink } from "../../ui/accent-link.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

/** Practice bases by code, open and closed ones. */
export function BaseTable({ bases }: { bases: readonly BaseRow[] }) {
  const t = useTranslations("directoryBase");
  const d = useTranslations("directory");
  const kindName = useTranslations("baseKind");
  const locale = useLocale();
  return (
    <EntryTable
      caption={t("title")}
      rows={bases}
      name={(row) => (
        <>
          <a className="font-serif text-base" href={`/${locale}/admin/bases/${row.slug}`}>
            <LocalizedText label={row.name} />
          </a>{" "}
          {row.name.provisional.length > 0 && <Tag>{d("toConfirm")}</Tag>}{" "}
          {row.isClosed && <Tag tone="warning">{d("closed")}</Tag>} {row.isSample && <SampleLabel />}
        </>
      )}
      columns={[
        { key: "kind", label: d("kind"), cell: (row) => kindName(row.kind) },
        {
          key: "college",
          label: d("college"),
          cell: ({ institution }) => (
            <AccentLink
              accent={institution.accent}
              href={`/${locale}/admin/institutions/${institution.slug}`}
              label={institution.name}
            />
          ),
        },
        { key: "code", label: d("code"), cell: (row) => <span className="figures">{row.code}</span> },
      ]}
    />
  );
}
