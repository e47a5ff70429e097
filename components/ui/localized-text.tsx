import { useLocale, useTranslations } from "next-intl";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { BreakableText } from "./breakable-text.tsx";

/**
 * A label in the reader's language, or else in the other one with its own `lang`. The portal's own translation has a
 * mark that the foot of the page explains.
 */
export function LocalizedText({ label, isTitle = false }: { label: Localized; isTitle?: boolean }) {
  const locale = useLocale();
  const reading = inLocale(label, locale);
  const isBreakable = isTitle && reading.lang === "zh";
  const words = isBreakable ? <BreakableText lang={reading.lang} text={reading.text} /> : reading.text;
  const text = reading.isFallback ? <span lang={languageTag[reading.lang]}>{words}</span> : words;
  return (
    <>
      {text}
      {reading.isProvisional && <ProvisionalMark />}
      {reading.isUnchecked && <UncheckedMark />}
    </>
  );
}

function UncheckedMark() {
  const t = useTranslations("site");
  return <span className="provisional-mark unchecked-mark">{t("unchecked")}</span>;
}

/** A component of its own, because most labels have no mark and a page has hundreds of labels. */
function ProvisionalMark() {
  const t = useTranslations("site");
  return <span className="provisional-mark">{t("provisional")}</span>;
}
