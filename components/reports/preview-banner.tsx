import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { LinkButton } from "../ui/link-button.tsx";

type PreviewBannerProps = {
  code: string;
  language: Locale;
  /** the language of the pages from which the person came */
  back: Locale;
};

/** Says that the page below is not public, and links back. */
export function PreviewBanner({ code, language, back }: PreviewBannerProps) {
  const t = useTranslations("reportEditor");
  return (
    <aside
      aria-label={t("previewTitle", { language: t(`language.${language}`) })}
      className="flex flex-wrap items-center justify-between gap-3 border-y border-dashed border-rule bg-leaf px-4 py-3 text-sm"
    >
      <p>{t("previewText")}</p>
      <LinkButton tone="quiet" href={`/${back}/admin/exchanges/${code}/report#text-${language}`}>
        {t("back")}
      </LinkButton>
    </aside>
  );
}
