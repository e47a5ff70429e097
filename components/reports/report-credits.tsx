import { useLocale, useTranslations } from "next-intl";
import type { PublishedTranslation } from "@/lib/reports/public.ts";

const CREDITS = ["author", "photographer", "editor", "reviewer"] as const;

/** The authors, photographers, editors and reviewers of the text, as far as the record names them. */
export function ReportCredits({ translation }: { translation: PublishedTranslation }) {
  const locale = useLocale();
  const t = useTranslations("report");
  const credits = CREDITS.flatMap((credit) => {
    const name = translation[credit];
    return name === null ? [] : [{ credit, name }];
  });
  if (credits.length === 0 && !translation.isStale) return null;
  return (
    <div className="mt-12 text-sm text-ink-faint">
      {credits.length > 0 && (
        <dl className="flex flex-wrap gap-x-6 gap-y-1">
          {credits.map(({ credit, name }) => (
            <div className={locale === "zh" ? "flex" : "flex gap-1.5"} key={credit}>
              <dt>
                {t(credit)}
                {locale === "zh" ? "：" : ":"}
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
        </dl>
      )}
      {translation.isStale && <p>{t("stale")}</p>}
    </div>
  );
}
