"use client";

import { useTranslations } from "next-intl";
import type { ReportWithNames } from "@/lib/reports/names/queries.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { useAnnouncedSaves } from "../../editing/save-announcements.ts";
import { Section } from "../../ui/section.tsx";
import { PassageEntry } from "./passage-entry.tsx";

/** Where names that were taken from readers still stand in the report of a record. Each save may have changed that. */
export function WithdrawnNames({ report: { code, passages, mayDismiss } }: { report: ReportWithNames }) {
  const t = useTranslations("withdrawnNames");
  useAnnouncedSaves(useDebouncedRefresh());
  return (
    <Section id="withdrawn-names" title={t("title")} intro={mayDismiss ? t("intro") : t("introForOthers")}>
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
    </Section>
  );
}
