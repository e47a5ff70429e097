import { endsOf } from "@/lib/exchanges/rules.ts";
import { partyName, type SideAccent } from "@/lib/institutions/rules.ts";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { ExchangeMention } from "../views/schema.ts";

/** The pictures of an exchange or a report: beside a link, beside a link in WeChat, and to print or to pass on. */
export const cardShapes = ["wide", "square", "sheet"] as const;
export type CardShape = (typeof cardShapes)[number];

/** The size of each in pixels. A sheet has the proportions of A4 and A6, and 300 dots per inch on the latter. */
export const CARD_SIZE: Readonly<Record<CardShape, { width: number; height: number }>> = {
  wide: { width: 1200, height: 630 },
  square: { width: 600, height: 600 },
  sheet: { width: 1240, height: 1754 },
};

/** What a picture is of. */
export type CardOf = { kind: "exchange"; code: string } | { kind: "report"; slug: string };

/** The address of a picture. */
export const cardAddress = (of: CardOf, { locale, shape }: { locale: Locale; shape: CardShape }): string =>
  `/api/pictures/${locale}/${shape}/${of.kind}/${of.kind === "exchange" ? of.code : of.slug}.png`;

/** The page of what a picture shows, without its language. */
export const pageOfCard = (of: CardOf): string =>
  of.kind === "exchange" ? `/exchanges/${of.code}` : `/reports/${of.slug}`;

/** The page with the sheet to print or to pass on, without its language. */
export const sharePageOf = (of: CardOf): string => `${pageOfCard(of)}/card`;

/** The pictures that programs show beside a link to the page, the wide one first. */
export const picturesOf = (of: CardOf, { locale, title }: { locale: Locale; title: string }) =>
  (["wide", "square"] as const).map((shape) => ({
    url: cardAddress(of, { locale, shape }),
    ...CARD_SIZE[shape],
    alt: title,
  }));

/** A text with the language that it is in. */
export type CardText = { text: string; lang: Locale };

/** A side of the line: the name of a college in its colour; how many others there are has none. */
export type CardSide = CardText & { accent: SideAccent | null };

/** Everything that a picture shows. Nobody is named in it. */
export type CardFacts = {
  locale: Locale;
  site: string;
  /** what it is: a report, or the kind of the exchange */
  label: string;
  /** the mark of an invented exchange */
  sample: string | null;
  title: CardText;
  /** when and where, as far as it is known */
  details: CardText[];
  /** guests and hosts, or the participants, half of them each; none where there is no exchange */
  ends: [CardSide[], CardSide[]];
  accents: [SideAccent[], SideAccent[]];
  /** all of them have confirmed the record */
  isClosed: boolean;
  /** of a sheet: what its QR code leads to, and what is said beside it */
  link: { url: string; words: string } | null;
};

export type CardWords = {
  locale: Locale;
  site: string;
  label: string;
  sample: string;
  /** how many colleges are not named */
  others: (count: number) => string;
};

/** An end of the line names so many colleges; of more it names all but the last of these, and counts the others. */
const MAX_NAMES = 4;

/**
 * What the picture of an exchange, or of a report on it, shows.
 * @param title of the report; that of the exchange by default
 */
export function cardFacts(
  { exchange, title, link }: { exchange: ExchangeMention | null; title?: CardText; link: CardFacts["link"] },
  words: CardWords,
): CardFacts {
  const { locale, site, label } = words;
  const read = (each: Parameters<typeof inLocale>[0]): CardText => {
    const { text, lang } = inLocale(each, locale);
    return { text, lang };
  };
  const ends = exchange ? endsOf(exchange) : [[], []];
  const [first = [], second = []] = ends.map((end) => {
    const shown = end.length > MAX_NAMES ? end.slice(0, MAX_NAMES - 1) : end;
    const names = shown.map((side): CardSide => ({ ...read(partyName(side)), accent: side.accent }));
    const others = end.length - shown.length;
    return others > 0 ? [...names, { text: words.others(others), lang: locale, accent: null }] : names;
  });
  const accentsOf = (end: (typeof ends)[number]) => end?.map(({ accent }) => accent) ?? [];
  const when = exchange && { text: formatKnownDays(exchange, locale), lang: locale };
  const place = exchange?.place ? read(exchange.place) : null;
  return {
    locale,
    site,
    label,
    sample: exchange?.isSample ? words.sample : null,
    title: title ?? (exchange ? read(exchange.title) : { text: site, lang: locale }),
    details: [when, place].filter((each) => each !== null),
    ends: [first, second],
    accents: [accentsOf(ends[0]), accentsOf(ends[1])],
    isClosed: exchange?.status === "AGREED",
    link,
  };
}
