import { useLocale, useTranslations } from "next-intl";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { CARD_SIZE, type CardOf, cardAddress, pageOfCard } from "@/lib/revisions/cards/rules.ts";

/** The card of an exchange or a report: one picture with a QR code, to print, to save or to pass on from a phone. */
export function ShareCard({ of, title }: { of: CardOf; title: string }) {
  const locale = useLocale() as Locale;
  const t = useTranslations("card");
  const path = `/${locale}${pageOfCard(of)}`;
  return (
    <>
      <header className="no-print pt-10 pb-8">
        <h1 className="text-xl">{t("link")}</h1>
        <p className="mt-3 max-w-2xl text-ink-soft">{t("hint")}</p>
        <p className="mt-3 text-sm">
          <a href={path}>{t("back")}</a>
        </p>
      </header>
      <div className="share-card">
        {/* biome-ignore lint/performance/noImgElement: a phone saves or passes on exactly this file */}
        <img
          src={cardAddress(of, { locale, shape: "sheet" })}
          {...CARD_SIZE.sheet}
          alt={t("alt", { title, address: `${canonicalOrigin()}${path}` })}
        />
      </div>
    </>
  );
}
