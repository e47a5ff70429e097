import type { Metadata } from "next";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { everything, type Followed, followTypes } from "./followed.ts";

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
  /** what can be followed of the page, besides everything that the portal publishes */
  followed?: Followed;
  /** what programs show beside a link to the page: the first one is the widest */
  pictures?: readonly Picture[];
  /** whether search engines may list the page; they may by default */
  isListed?: boolean;
};

/** A picture of a page; `url` is its address in this portal. */
type Picture = { url: string; width: number; height: number; alt: string };

/** The metadata of a page. Names alternates only for languages in which the page exists. */
export function pageMetadata(facts: PageFacts): Metadata {
  const {
    locale,
    path,
    title,
    description,
    languages = locales,
    publishedAt,
    followed,
    pictures = [],
    isListed = true,
  } = facts;
  const exists = languages.includes(locale);
  const alternates = Object.fromEntries(languages.map((each) => [languageTag[each], `/${each}${path}`]));
  const types = followTypes(locale, [
    ...(followed ? [{ ...followed, title }] : []),
    { ...everything, title: SITE_NAME[locale] },
  ]);
  return {
    title,
    ...(description ? { description } : {}),
    ...(exists && isListed ? {} : { robots: { index: false, follow: true } }),
    alternates: { ...(exists ? { canonical: `/${locale}${path}` } : {}), languages: alternates, types },
    openGraph: {
      title,
      ...(description ? { description } : {}),
      url: `/${locale}${path}`,
      siteName: SITE_NAME[locale],
      locale: OPEN_GRAPH_LOCALE[locale],
      alternateLocale: languages.filter((each) => each !== locale).map((each) => OPEN_GRAPH_LOCALE[each]),
      ...(pictures.length > 0 ? { images: [...pictures] } : {}),
      ...(publishedAt ? { type: "article", publishedTime: publishedAt } : { type: "website" }),
    },
    // the wide one alone: Next would repeat both
    ...(pictures[0] ? { twitter: { card: "summary_large_image", images: [pictures[0].url] } } : {}),
  };
}

const SITE_NAME: Record<Locale, string> = { zh: "南北", en: "Nanbei" };
const OPEN_GRAPH_LOCALE: Record<Locale, string> = { zh: "zh_CN", en: "en_GB" };
