"use client";

import { useLocale, useTranslations } from "next-intl";

type NothingFoundProps = { text: string; words: readonly string[]; mayBegin: boolean };

/** Says what was understood, and leads on with the same words. */
export function NothingFound({ text, words, mayBegin }: NothingFoundProps) {
  const t = useTranslations("search");
  const locale = useLocale();
  return (
    <div className="grid justify-items-start gap-2 px-5 py-4 text-sm">
      <p className="font-medium">{t("nothing")}</p>
      <p className="text-ink-soft">{t("understood", { words: words.join(" + ") })}</p>
      <p className="text-ink-soft">{t("nothingHint")}</p>
      <a
        className="inline-flex min-h-11 items-center"
        href={`/${locale}/admin/exchanges?q=${encodeURIComponent(text)}`}
      >
        {t("toList", { words: text })}
      </a>
      {mayBegin && (
        <a className="inline-flex min-h-11 items-center" href={`/${locale}/admin/exchanges/new`}>
          {t("create")}
        </a>
      )}
    </div>
  );
}
