import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { MissingLanguage } from "@/components/reports/missing-language.tsx";
import { ShareCard } from "@/components/revisions/share-card.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import type { PublicReport } from "@/lib/reports/public.ts";
import { type CardOf, picturesOf, sharePageOf } from "@/lib/revisions/cards/rules.ts";
import { pageOfEntry } from "../../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedReport,
  facts: async (report, locale) => {
    const t = await getTranslations({ locale, namespace: "card" });
    const title = titleIn(report, locale);
    return {
      path: sharePageOf(cardOf(report)),
      title: title === null ? t("link") : t("title", { title }),
      isListed: false,
      languages: report.languages,
      ...(title === null ? {} : { pictures: picturesOf(cardOf(report), { locale, title }) }),
    };
  },
  render: renderCard,
});

export const generateMetadata = page.metadata;
export default page.render;

const cardOf = ({ slug }: PublicReport): CardOf => ({ kind: "report", slug });

const titleIn = ({ translations }: PublicReport, locale: Locale): string | null =>
  translations.find((each) => each.locale === locale)?.title ?? null;

function renderCard(report: PublicReport, locale: Locale) {
  const title = titleIn(report, locale);
  return (
    <PublicPage path={sharePageOf(cardOf(report))}>
      {title === null ? <MissingLanguage report={report} /> : <ShareCard of={cardOf(report)} title={title} />}
    </PublicPage>
  );
}
