import type { LinkedPage } from "@/components/layout/public-page.tsx";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { MESSAGE_TIME_ZONE } from "@/lib/platform/i18n/locales.ts";
import { addressOf } from "@/lib/platform/linked-data.ts";
import type { CitedText } from "@/lib/reports/citations/rules.ts";
import { articleThing } from "@/lib/reports/linked-reports/rules.ts";
import type { PublicReport, PublishedTranslation } from "@/lib/reports/public.ts";

/** What the page of a report tells programs; of an invented one only where it stands. */
export function linkedReport(report: PublicReport, text: PublishedTranslation): LinkedPage {
  const portal = { origin: canonicalOrigin(), locale: text.locale };
  return { title: text.title, things: report.exchange?.isSample ? [] : [articleThing(portal, report, text)] };
}

/** A report as others cite it. */
export function citedText({ slug, translations }: PublicReport, text: PublishedTranslation): CitedText {
  const { locale, author, title, changedAt } = text;
  const english = translations.find((each) => each.locale === "en");
  return {
    locale,
    author,
    title,
    englishTitle: locale === "zh" ? (english?.title ?? null) : null,
    shownOn: dayAt(new Date(changedAt), MESSAGE_TIME_ZONE),
    address: addressOf({ origin: canonicalOrigin(), locale }, `/reports/${slug}`),
  };
}
