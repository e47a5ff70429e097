import { useLocale, useTranslations } from "next-intl";
import type { ReportWithNames } from "@/lib/reports/names/queries.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { TodoList } from "../../ui/todo-list.tsx";

/** The reports in which withdrawn names still stand, on the desk of those who decide about that. */
export function NamesTodo({ reports }: { reports: readonly ReportWithNames[] }) {
  const t = useTranslations("withdrawnNames");
  const locale = useLocale();
  if (reports.length === 0) return null;
  return (
    <TodoList
      id="withdrawn-names"
      title={t("todo")}
      blocks={t("blocks")}
      count={t("reportCount", { count: reports.length })}
    >
      {reports.map(({ code, title, passages, isIncomplete }) => (
        <article key={code} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[7rem_minmax(0,1fr)_auto] sm:items-baseline">
          <p className="figures text-xs text-ink-faint">{code}</p>
          <h3 className="text-base leading-snug">
            <a
              href={`/${locale}/admin/exchanges/${code}/report#withdrawn-names`}
              className="plain-link inline-block py-1"
            >
              <LocalizedText isTitle label={title} />
            </a>
          </h3>
          {passages.length > 0 && (
            <p className="text-sm text-ink-soft">
              {passages.some(({ isLive }) => isLive)
                ? t("passagesLive", { count: passages.length })
                : t("passages", { count: passages.length })}
            </p>
          )}
          {isIncomplete && <p className="text-sm text-danger">{t("incomplete")}</p>}
        </article>
      ))}
    </TodoList>
  );
}
