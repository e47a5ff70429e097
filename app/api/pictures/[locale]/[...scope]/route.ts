import { getTranslations } from "next-intl/server";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales.ts";
import { drawPicture } from "@/lib/platform/pictures/draw-picture.ts";
import { cachedReport } from "@/lib/reports/cached.ts";
import { cachedExchange } from "@/lib/revisions/cached.ts";
import { cardPicture, textsOfCard } from "@/lib/revisions/card-layouts/rules.ts";
import { type CardFacts, type CardOf, type CardShape, cardFacts, pageOfCard } from "@/lib/revisions/cards/rules.ts";
import { parseCardAddress } from "@/lib/revisions/cards/schema.ts";

export const dynamic = "force-dynamic";

/** Sends the picture of an exchange or a report in one of its shapes, from what readers see of it. */
export async function GET(_request: Request, { params }: RouteContext<"/api/pictures/[locale]/[...scope]">) {
  const { locale, scope: parts } = await params;
  const asked = parseCardAddress(parts);
  if (!isLocale(locale) || !asked) return new Response(null, { status: 404 });
  const facts = await factsOf(asked, locale);
  if (!facts) return new Response(null, { status: 404 });
  const { shape } = asked;
  const png = await drawPicture({
    key: JSON.stringify([shape, facts]),
    texts: textsOfCard(facts),
    compose: (measure) => cardPicture(facts, shape, measure),
  });
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}

/** What the picture shows; null where readers know of nothing of that name, or not in this language. */
async function factsOf({ shape, of }: { shape: CardShape; of: CardOf }, locale: Locale): Promise<CardFacts | null> {
  const t = await getTranslations({ locale, namespace: "card" });
  const kind = await getTranslations({ locale, namespace: "kind" });
  const words = {
    locale,
    site: t("site"),
    sample: t("sample"),
    others: (count: number) => t("others", { count }),
  };
  const url = `${canonicalOrigin()}/${locale}${pageOfCard(of)}`;
  const link = shape === "sheet" ? { url, words: t(of.kind === "report" ? "readReport" : "readExchange") } : null;
  if (of.kind === "exchange") {
    const exchange = await cachedExchange(of.code);
    return exchange && cardFacts({ exchange, link }, { ...words, label: kind(exchange.kind) });
  }
  const report = await cachedReport(of.slug);
  const text = report?.translations.find((each) => each.locale === locale);
  if (!report || !text) return null;
  const title = { text: text.title, lang: locale };
  return cardFacts({ exchange: report.exchange, title, link }, { ...words, label: t("report") });
}
