import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { NeighbourReport, ReportNeighbours as Neighbours } from "@/lib/reports/neighbours/public.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { BreakableText } from "../ui/breakable-text.tsx";
import { KnownDaysText } from "../ui/known-days-text.tsx";

/** What to read next: the reports before and after this one of the same colleges, and related ones. */
export function ReportNeighbours({ neighbours }: { neighbours: Neighbours }) {
  const t = useTranslations("report");
  const { earlier, later, related } = neighbours;
  if (!earlier && !later && related.length === 0) return null;
  return (
    <nav aria-label={t("readNext")} className="report-next report-column no-print">
      {(earlier || later) && (
        <section aria-labelledby="same-colleges">
          <h2 id="same-colleges">{t("sameColleges")}</h2>
          <ul>
            {earlier && <Neighbour label={t("earlier")} report={earlier} />}
            {later && <Neighbour label={t("later")} report={later} />}
          </ul>
        </section>
      )}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{t("related")}</h2>
          <ul>
            {related.map((report) => (
              <Neighbour
                key={report.slug}
                label={report.shared.length > 0 && <SharedNames report={report} />}
                report={report}
              />
            ))}
          </ul>
        </section>
      )}
    </nav>
  );
}

/** A report by its title in the reader's language, or else in its other one. */
function Neighbour({ report, label }: { report: NeighbourReport; label: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("report");
  const { slug, exchange, texts } = report;
  const text = texts.find((each) => each.locale === locale) ?? texts[0];
  if (!text) return null;
  const isForeign = text.locale !== locale;
  const lang = isForeign ? languageTag[text.locale] : undefined;
  return (
    <li>
      <p>
        {label && <span>{label}</span>}
        <KnownDaysText days={exchange} />
        {isForeign && <span>{t(text.locale)}</span>}
        {exchange.isSample && <SampleLabel />}
      </p>
      <a className="plain-link" href={`/${text.locale}/reports/${slug}`} hrefLang={lang} lang={lang}>
        <BreakableText lang={text.locale} text={text.title} />
      </a>
    </li>
  );
}

/** The schools and bases that both exchanges have. */
function SharedNames({ report: { shared } }: { report: NeighbourReport }) {
  const locale = useLocale();
  // schools of two colleges may be called the same
  const names = new Map(shared.map((label) => inLocale(label, locale)).map((name) => [name.text, name]));
  return [...names.values()].map(({ text, lang, isFallback }, at) => {
    return (
      <span key={text} lang={isFallback ? languageTag[lang] : undefined}>
        {at > 0 && (locale === "zh" ? "、" : ", ")}
        {text}
      </span>
    );
  });
}
