import { Feed } from "feed";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { bodyHtml, escapeHtml } from "../body-html/rules.ts";
import type { ReportBody } from "../schema.ts";

/** A published text in a feed. */
export type FeedEntry = {
  /** the same as long as there is the report, whatever its address and the portal's */
  id: string;
  slug: string;
  title: string;
  /** of an invented exchange */
  isSample: boolean;
  summary: string | null;
  body: ReportBody;
  author: string | null;
  publishedAt: Date;
  /** when readers last got another text */
  changedAt: Date;
};

/** A feed in words and addresses. */
export type FeedFacts = {
  locale: Locale;
  title: string;
  description: string;
  /** of the portal, as "https://example.edu" */
  origin: string;
  /** path of the page of which the feed tells, and of the feed itself */
  page: string;
  self: string;
  /** who stands as author where a text names none */
  publisher: string;
  /** marks the title of an invented report */
  sample: (title: string) => string;
  entries: readonly FeedEntry[];
};

/** @source XML 1.0, section 2.2: no document may have these, whatever they are escaped as */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
const legible = (text: string): string => text.replace(NOT_IN_XML, "");

/** When an entry of the feed last changed; the beginning of time where it has none. */
const changedLast = (entries: readonly FeedEntry[]): Date =>
  new Date(Math.max(0, ...entries.map(({ changedAt }) => changedAt.getTime())));

function feedOf(facts: FeedFacts, plain: (text: string) => string): Feed {
  const { locale, title, description, origin, page, self, publisher, sample, entries } = facts;
  const feed = new Feed({
    id: `${origin}${self}`,
    title: legible(title),
    description: legible(description),
    link: `${origin}${page}`,
    feed: `${origin}${self}`,
    feedLinks: { json: `${origin}${self}` },
    language: languageTag[locale],
    updated: changedLast(entries),
    generator: "Nanbei",
    author: { name: legible(publisher) },
  });
  for (const entry of entries) {
    const { id, slug, summary, body, author, publishedAt, changedAt } = entry;
    feed.addItem({
      id,
      title: plain(legible(entry.isSample ? sample(entry.title) : entry.title)),
      link: `${origin}/${locale}/reports/${slug}`,
      content: legible(bodyHtml(body, locale)),
      date: changedAt,
      published: publishedAt,
      ...(summary ? { description: plain(legible(summary)) } : {}),
      author: [{ name: legible(author ?? publisher) }],
    });
  }
  return feed;
}

/**
 * The feed as Atom.
 * @source RFC 4287; the language of its texts stands on its root, which the library leaves out
 */
export function atomFeed(facts: FeedFacts): string {
  // titles stand there as HTML
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"';
  return feedOf(facts, escapeHtml).atom1().replace(root, `${root} xml:lang="${languageTag[facts.locale]}"`);
}

type JsonFeed = { items: ({ author?: object } & object)[]; author?: object } & object;

/**
 * The feed as a JSON Feed.
 * @source jsonfeed.org/version/1.1; the library writes version 1, which has one author and no language
 */
export function jsonFeed(facts: FeedFacts): string {
  const { items, author, ...first } = JSON.parse(feedOf(facts, (text) => text).json1()) as JsonFeed;
  const language = languageTag[facts.locale];
  return JSON.stringify({
    ...first,
    version: "https://jsonfeed.org/version/1.1",
    language,
    ...(author ? { authors: [author] } : {}),
    items: items.map(({ author: by, ...item }) => ({ ...item, language, ...(by ? { authors: [by] } : {}) })),
  });
}
