import { useLocale, useTranslations } from "next-intl";
import { canonicalOrigin } from "@/lib/platform/env.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { type CardOf, cardAddress, sharePageOf } from "@/lib/revisions/cards/rules.ts";

/**
 * Leads from a page to its card with a QR code. QQ and WeChat take the picture beside a link from the mark here, other
 * programs from the head of the page.
 */
export function ShareLink({ of }: { of: CardOf }) {
  const locale = useLocale() as Locale;
  const t = useTranslations("card");
  return (
    <p className="no-print mt-8 text-sm text-ink-soft">
      <meta content={`${canonicalOrigin()}${cardAddress(of, { locale, shape: "square" })}`} itemProp="image" />
      <a href={`/${locale}${sharePageOf(of)}`}>{t("link")}</a>
    </p>
  );
}
