import { useLocale, useTranslations } from "next-intl";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { PhrasedText } from "./phrased-text.tsx";

/**
 * A label in the reader's language. What exists in the other language only is shown in that one and says so by its
 * own `lang`; the portal's own translation bears a mark that the foot of the page explains.
 */
export function LocalizedText({ label, isTitle = false }: { label: Localized; isTitle?: boolean }) {
  const locale = useLocale();
  const t = useTranslations("site");
  const reading = inLocale(label, locale);
  const words = isTitle ? <PhrasedText lang={reading.lang} text={reading.text} /> : reading.text;
  const text = reading.isFallback ? <span lang={languageTag[reading.lang]}>{words}</span> : words;
  return (
    <>
      {text}
      {reading.isProvisional && <span className="provisional-mark">{t("provisional")}</span>}
    </>
  );
}
