import { useTranslations } from "next-intl";
import type { PeopleToAsk } from "@/lib/exchanges/queries.ts";
import { languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import type { ReportBody } from "@/lib/reports/schema.ts";
import type { ReportEntry } from "@/lib/reports/texts/queries.ts";
import { BreakableText } from "../../ui/breakable-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReportText } from "../report-text.tsx";
import { PublicationState } from "./publication-state.tsx";
import { ReportWriters } from "./report-writers.tsx";

type ReportReadOnlyProps = { report: NonNullable<ReportEntry["report"]>; writers: PeopleToAsk };

/** The draft of a report, read-only. */
export function ReportReadOnly({ report, writers }: ReportReadOnlyProps) {
  const t = useTranslations("reportEditor");
  return (
    <>
      <Notice tone="plain">
        <ReportWriters writers={writers} />
      </Notice>
      <div className="grid gap-12 lg:grid-cols-2 lg:gap-10">
        {locales.map((locale) => {
          const text = report.texts[locale];
          if (!text) return null;
          const { title, summary, body } = text.values;
          return (
            <section
              key={locale}
              aria-label={t(`language.${locale}`)}
              className="grid content-start gap-5 border-t border-rule pt-5"
            >
              <PublicationState
                text={{ status: text.status, live: text.live }}
                isChanged={text.isChanged}
                address={`/${locale}/reports/${report.slug}`}
              />
              <div lang={languageTag[locale]} className="grid gap-4">
                <h2 className="text-xl">{title ? <BreakableText lang={locale} text={title} /> : t("untitled")}</h2>
                {summary && <p className="font-serif text-ink-soft">{summary}</p>}
                <ReportText body={JSON.parse(body) as ReportBody} />
              </div>
            </section>
          );
        })}
      </div>
    </>
  );
}
