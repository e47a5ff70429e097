"use client";

import { useTranslations } from "next-intl";
import type { ReportWithNames } from "@/lib/reports/names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { useAnnouncedSaves } from "../../editing/save-announcements.ts";
import { Section } from "../../ui/section.tsx";
import { PassageEntry } from "./passage-entry.tsx";

/** Where names that were taken from readers still stand in the report of a record. Each save may have changed that. */
export function WithdrawnNames({ report }: { report: ReportWithNames }) {
  const { code, passages, mayDismiss, isIncomplete } = report;
  const t = useTranslations("withdrawnNames");
  const intro = mayDismiss ? t("intro") : t("introForOthers");
  useAnnouncedSaves(useDebouncedRefresh());
  return (
    <Section id="withdrawn-names" title={t("title")} {...(passages.length > 0 && { intro })}>
      {isIncomplete && <p className="text-sm text-danger">{t("incomplete")}</p>}
      {passages.length > 0 && (
        <ul className="max-w-4xl">
          {passages.map((passage) => (
            <PassageEntry
              key={`${passage.withdrawalId} ${passage.locale} ${passage.field} ${passage.passage}`}
              code={code}
              passage={passage}
              mayDismiss={mayDismiss}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
