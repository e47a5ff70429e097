"use client";

import { useLocale, useTranslations } from "next-intl";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { dismissPassageAction } from "@/lib/reports/names/actions.ts";
import type { NamePassage } from "@/lib/reports/names/queries.ts";
import { markNames, placeOfField, withWholeWords } from "@/lib/reports/names/rules.ts";
import { useDebouncedRefresh } from "../../editing/debounced-refresh.ts";
import { ReasonForm } from "../../editing/reason-form.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";

type PassageEntryProps = { code: string; passage: NamePassage; mayDismiss: boolean };

const MARK = "bg-transparent font-semibold text-ink underline decoration-danger decoration-2 underline-offset-4";

/** A passage in which a withdrawn name still stands, with the way to its field, and a form to leave it as it is. */
export function PassageEntry({ code, passage: entry, mayDismiss }: PassageEntryProps) {
  const t = useTranslations("withdrawnNames");
  const page = useLocale();
  const refresh = useDebouncedRefresh();
  const { withdrawalId, spellings, locale, field, passage, isLive } = entry;
  const where = placeOfField(field, locale);
  const record = `/${page}/admin/exchanges/${code}`;
  const fieldName = t(`field.${field}`);
  return (
    <li className="grid gap-1 border-t border-hairline py-3">
      <p className="flex flex-wrap items-baseline gap-x-4 text-sm">
        <a
          href={`${record}${where.page === "report" ? "/report" : ""}#${where.anchor}`}
          className="inline-flex min-h-11 items-center"
        >
          {locale ? t("place", { language: t(`language.${locale}`), field: fieldName }) : fieldName}
        </a>
        <span className={isLive ? "text-danger" : "text-ink-soft"}>{isLive ? t("live") : t("draft")}</span>
      </p>
      <blockquote {...(locale && { lang: languageTag[locale] })} className="min-w-0 break-words font-serif">
        {markNames(withWholeWords(passage), spellings).map(({ text, isName }, at) =>
          isName ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name
            <mark key={at} className={MARK}>
              {text}
            </mark>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the stretches of a text have no other name
            <span key={at}>{text}</span>
          ),
        )}
      </blockquote>
      {mayDismiss && (
        <Disclosure title={t("leave")} className="group border-0">
          <ReasonForm
            label={t("reason")}
            hint={t("reasonHint")}
            submitLabel={t("leaveNow")}
            send={(_ref, reason) => dismissPassageAction({ code, withdrawalId, passage, place: entry.place, reason })}
            onDone={refresh}
          />
        </Disclosure>
      )}
    </li>
  );
}
