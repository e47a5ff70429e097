"use client";

import { useLocale, useTranslations } from "next-intl";
import type { RecordItem } from "@/lib/exchanges/listing/queries.ts";
import { SampleLabel } from "../../layout/sample-label.tsx";
import { ActTime } from "../../ui/act-time.tsx";
import { Tag } from "../../ui/tag.tsx";
import { joinWords } from "./join-words.ts";
import { RecordLine } from "./record-line.tsx";

type RecordListProps = { records: readonly RecordItem[] };

/** The records in a person's list, each with its status and what readers see of it. */
export function RecordList({ records }: RecordListProps) {
  const t = useTranslations("adminExchanges");
  const status = useTranslations("exchangeStatus");
  const locale = useLocale();
  const textOf = textsOf(records, (languages) =>
    languages.length === 0
      ? t("notPublished")
      : t("publishedIn", {
          languages: joinWords(
            languages.map((each) => t(`language.${each}`)),
            locale,
          ),
        }),
  );
  const changed = `${t("changedAt")} `;
  return (
    <ol className="grid border-b border-hairline">
      {records.map((record) => (
        <li key={record.code} className="record-row">
          <RecordLine
            record={record}
            heading="h2"
            closed={record.status === "AGREED"}
            href={`/${locale}/admin/exchanges/${record.code}`}
            note={record.isSample && <SampleLabel />}
          />
          <div className="record-row-facts">
            <Tag tone={record.status === "DRAFT" ? "plain" : "strong"}>{status(record.status)}</Tag>
            <span>{textOf(record)}</span>
            <span>
              {changed}
              <ActTime at={record.changedAt} />
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What readers see of each record, in words that are made once for all records with the same languages. */
function textsOf(
  records: readonly RecordItem[],
  wordsOf: (languages: RecordItem["languages"]) => string,
): (record: RecordItem) => string {
  const known = new Map<string, string>();
  for (const { languages } of records) {
    const key = languages.join();
    if (!known.has(key)) known.set(key, wordsOf(languages));
  }
  return ({ languages }) => known.get(languages.join()) ?? "";
}
