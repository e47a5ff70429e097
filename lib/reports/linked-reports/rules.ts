import type { NewsArticle } from "schema-dts";
import { type ImageMention, imageAddress } from "@/lib/media/rules.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { addressOf, type Fact, idOf, named, type Portal } from "@/lib/platform/linked-data.ts";

type Article = {
  slug: string;
  exchange: { code: string; title: Localized } | null;
  translations: readonly { locale: Locale; title: string; isSource: boolean }[];
};

type ArticleText = {
  locale: Locale;
  title: string;
  summary: string | null;
  author: string | null;
  cover: ImageMention | null;
  publishedAt: string;
  changedAt: string;
  isSource: boolean;
};

/**
 * One language of a report. It names the text that it is a translation of, and its own translations, where readers have
 * them. Whom the report credits is told as it is written: a credit does not say who is a person.
 */
export function articleThing(portal: Portal, { slug, exchange, translations }: Article, text: ArticleText) {
  const path = `/reports/${slug}`;
  const textIn = (locale: Locale) => addressOf({ ...portal, locale }, path);
  const others = translations
    .filter(({ locale }) => locale !== text.locale)
    .map(({ locale, title, isSource }) => ({
      isSource,
      work: {
        "@type": "NewsArticle" as const,
        "@id": `${textIn(locale)}#it`,
        headline: title,
        url: textIn(locale),
        inLanguage: languageTag[locale],
      },
    }));
  const source = others.find(({ isSource }) => isSource)?.work;
  const { cover } = text;
  return {
    "@type": "NewsArticle",
    "@id": `${textIn(text.locale)}#it`,
    headline: text.title,
    ...(text.summary ? { description: text.summary } : {}),
    url: textIn(text.locale),
    inLanguage: languageTag[text.locale],
    datePublished: text.publishedAt,
    dateModified: text.changedAt,
    ...(text.author ? { creditText: text.author } : {}),
    ...(cover ? { image: `${portal.origin}${imageAddress(cover.id, cover.widths.at(-1) ?? cover.width)}` } : {}),
    ...(source ? { translationOfWork: source } : {}),
    ...(text.isSource && others.length > 0 ? { workTranslation: others.map(({ work }) => work) } : {}),
    ...(exchange
      ? {
          about: {
            "@type": "EducationEvent",
            "@id": idOf(portal, `/exchanges/${exchange.code}`),
            ...named(exchange.title, portal.locale),
            url: addressOf(portal, `/exchanges/${exchange.code}`),
          },
        }
      : {}),
    isPartOf: { "@id": `${portal.origin}/#it` },
  } satisfies Fact<NewsArticle>;
}
