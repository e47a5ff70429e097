import type { Metadata } from "next";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";

type PageFacts = {
  locale: Locale;
  /** the address of the page without its language, "" for home */
  path: string;
  title: string;
  description?: string | null;
  /** the languages in which the page exists; both by default */
  languages?: readonly Locale[];
  /** ISO 8601; the time of publication of a text */
  publishedAt?: string;
};

/** The metadata of a page. Names alternates only for languages in which the page exists. */
export function pageMetadata(facts: PageFacts): Metadata {
  const { locale, path, title, description, languages = locales, publishedAt } = facts;
  const exists = languages.includes(locale);
  const alternates = Object.fromEntries(languages.map((each) => [languageTag[each], `/${each}${path}`]));
  return {
    title,
    ...(description ? { description } : {}),
    ...(exists ? {} : { robots: { index: false, follow: true } }),
    alternates: { ...(exists ? { canonical: `/${locale}${path}` } : {}), languages: alternates },
    openGraph: {
      title,
      ...(description ? { description } : {}),
      url: `/${locale}${path}`,
      siteName: locale === "zh" ? "南北" : "Nanbei",
      locale: OPEN_GRAPH_LOCALE[locale],
      alternateLocale: languages.filter((each) => each !== locale).map((each) => OPEN_GRAPH_LOCALE[each]),
      ...(publishedAt ? { type: "article", publishedTime: publishedAt } : { type: "website" }),
    },
  };
}

const OPEN_GRAPH_LOCALE: Record<Locale, string> = { zh: "zh_CN", en: "en_GB" };
