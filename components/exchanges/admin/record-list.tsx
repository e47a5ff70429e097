"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RecordItem } from "@/lib/exchanges/listing/queries.ts";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { InstantText } from "../../ui/instant-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { joinWords } from "./join-words.ts";
import { RecordLine } from "./record-line.tsx";

type RecordListProps = { records: readonly RecordItem[]; timezone: string };

/** The records in a person's list, each with its status and what readers see of it. */
export function RecordList({ records, timezone }: RecordListProps) {
  const t = useTranslations("adminExchanges");
  const status = useTranslations("exchangeStatus");
  const locale = useLocale();
  return (
    <ol className="grid border-b border-hairline">
      {records.map((record) => (
        <li
          key={record.code}
          className="grid gap-x-8 gap-y-2 border-t border-hairline py-4 md:grid-cols-[minmax(0,1fr)_13rem]"
        >
          <RecordLine
            record={record}
            heading="h2"
            closed={record.status === "AGREED"}
            href={`/${locale}/admin/exchanges/${record.code}`}
            note={record.isSample && <SampleLabel />}
          />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1 ps-7 text-xs text-ink-faint md:grid md:content-start md:justify-items-end md:ps-0 md:text-end">
            <Tag tone={record.status === "DRAFT" ? "plain" : "strong"}>{status(record.status)}</Tag>
            <span>
              {record.languages.length === 0
                ? t("notPublished")
                : t("publishedIn", {
                    languages: joinWords(
                      record.languages.map((each) => t(`language.${each}`)),
                      locale,
                    ),
                  })}
            </span>
            <span>
              {t("changedAt")} <InstantText at={record.changedAt} timezone={timezone} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}
