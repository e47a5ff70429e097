import { useLocale, useTranslations } from "next-intl";
import { endsOf } from "@/lib/exchanges/rules.ts";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import type { ReportItem } from "@/lib/reports/public.ts";
import { MeetingLine } from "../layout/meeting-line.tsx";
import { SampleLabel } from "../layout/sample-label.tsx";
import { BreakableText } from "../ui/breakable-text.tsx";
import { KnownDaysText } from "../ui/known-days-text.tsx";

/**
 * A report in a list: its title and summary in the reader's language, or else in its other language, which is named.
 */
export function ReportTeaser({ report, isLead = false }: { report: ReportItem; isLead?: boolean }) {
  const locale = useLocale();
  const t = useTranslations("report");
  const { exchange } = report;
  const translation = report.translations.find((each) => each.locale === locale) ?? report.translations[0];
  if (!translation) return null;
  const [first = [], second = []] = exchange ? endsOf(exchange).map((end) => end.map(({ accent }) => accent)) : [];
  const isForeign = translation.locale !== locale;
  const lang = isForeign ? languageTag[translation.locale] : undefined;
  // a headline that the reader can read, where the record has one
  const ownTitle = isForeign ? (exchange?.title[locale] ?? null) : null;
  return (
    <article className="flex gap-4 md:gap-5">
      {exchange && <MeetingLine closed={exchange.status === "AGREED"} guests={first} hosts={second} upright />}
      <div className="min-w-0 py-0.5">
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {exchange && <KnownDaysText days={exchange} />}
          {isForeign && <span>{t(translation.locale)}</span>}
          {exchange?.isSample && <SampleLabel />}
        </p>
        <h3 className={isLead ? "mt-1 text-xl leading-snug md:text-2xl" : "mt-0.5 text-lg leading-snug"}>
          <a
            className="plain-link"
            href={`/${translation.locale}/reports/${report.slug}`}
            hrefLang={lang}
            lang={ownTitle ? undefined : lang}
          >
            <BreakableText lang={ownTitle ? locale : translation.locale} text={ownTitle ?? translation.title} />
          </a>
        </h3>
        {isLead && translation.summary && (
          <p className="mt-3 max-w-2xl text-ink-soft" lang={lang}>
            {translation.summary}
          </p>
        )}
      </div>
    </article>
  );
}
