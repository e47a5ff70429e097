"use client";

import { useLocale, useTranslations } from "next-intl";
import { privateKinds } from "@/lib/exchanges/pasted-columns/rules.ts";
import type { PastedTable } from "@/lib/exchanges/pasted-table/rules.ts";
import { listSeparator } from "../../ui/list-separator.ts";
import { Notice } from "../../ui/notice.tsx";

type PastedSummaryProps = {
  table: PastedTable;
  /** how many rows are ticked */
  people: number;
  /** how many rows were not added; null before anything was added */
  left: number | null;
};

/** What was read: how many rows and people, what is never stored, and whether the list was too long. */
export function PastedSummary({ table, people, left }: PastedSummaryProps) {
  const t = useTranslations("pasting");
  const locale = useLocale();
  const found = privateKinds.filter((kind) => table.columns.includes(kind));
  return (
    <div className="grid gap-2">
      <Notice tone="plain">
        {left === null ? t("intro", { count: table.rows.length, people }) : t("left", { count: left })}
      </Notice>
      {found.length > 0 && (
        <p className="text-sm text-ink-soft">
          {t("notStored", { kinds: found.map((kind) => t(`private.${kind}`)).join(listSeparator(locale)) })}
        </p>
      )}
      {table.isCut && <p className="text-sm text-danger">{t("cut")}</p>}
    </div>
  );
}
