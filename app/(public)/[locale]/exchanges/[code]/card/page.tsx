import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { ShareCard } from "@/components/revisions/share-card.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { cachedExchange } from "@/lib/revisions/cached.ts";
import { type CardOf, picturesOf, sharePageOf } from "@/lib/revisions/cards/rules.ts";
import type { ShownExchange } from "@/lib/revisions/public.ts";
import { pageOfEntry } from "../../../entry-page.tsx";

const page = pageOfEntry({
  find: cachedExchange,
  facts: async (exchange, locale) => {
    const t = await getTranslations({ locale, namespace: "card" });
    const title = inLocale(exchange.title, locale).text;
    return {
      path: sharePageOf(cardOf(exchange)),
      title: t("title", { title }),
      isListed: false,
      pictures: picturesOf(cardOf(exchange), { locale, title }),
    };
  },
  render: renderCard,
});

export const generateMetadata = page.metadata;
export default page.render;

const cardOf = ({ code }: ShownExchange): CardOf => ({ kind: "exchange", code });

function renderCard(exchange: ShownExchange, locale: Locale) {
  return (
    <PublicPage path={sharePageOf(cardOf(exchange))}>
      <ShareCard of={cardOf(exchange)} title={inLocale(exchange.title, locale).text} />
    </PublicPage>
  );
}
