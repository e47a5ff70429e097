import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { LinkButton } from "../ui/link-button.tsx";

type PreviewBannerProps = {
  code: string;
  language: Locale;
  /** the language of the pages that one came from */
  back: Locale;
};

/** Says that what stands below is not public, and leads back. */
export function PreviewBanner({ code, language, back }: PreviewBannerProps) {
  const t = useTranslations("reportDesk");
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
