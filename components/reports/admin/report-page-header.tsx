import { useLocale, useTranslations } from "next-intl";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { Breadcrumbs } from "../../ui/breadcrumbs.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";

type ReportPageHeaderProps = {
  code: string;
  /** the title of the exchange */
  title?: Localized | undefined;
  /** the slug of the report, if it has one yet */
  slug?: string | undefined;
  /** the name of a page below the report's own */
  here?: string | undefined;
};

/** The breadcrumbs and the title of a page about a report. */
export function ReportPageHeader({ code, title, slug, here }: ReportPageHeaderProps) {
  const t = useTranslations("reportEditor");
  const locale = useLocale();
  const exchange = `/${locale}/admin/exchanges/${code}`;
  return (
    <header className="grid gap-3">
      <Breadcrumbs
        label={t("where")}
        links={[
          { href: `/${locale}/admin/exchanges`, label: t("exchanges") },
          { href: exchange, label: code },
          ...(here ? [{ href: `${exchange}/report`, label: t("title") }] : []),
        ]}
        here={here ?? t("title")}
      />
      <h1 className="text-2xl">{here ?? t("titleOf", { code })}</h1>
      {title && (
        <p className="phrased max-w-4xl font-serif text-lg leading-snug">
          <LocalizedText isTitle label={title} />
        </p>
      )}
      {slug && !here && (
        <p className="text-sm text-ink-soft">
          {t.rich("address", { path: () => <span className="figures break-all">/reports/{slug}</span> })}
        </p>
      )}
    </header>
  );
}
