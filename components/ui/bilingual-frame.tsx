"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { LanguageNote, type LanguageState } from "./language-note.tsx";

type BilingualFrameProps = {
  label: string;
  hint?: string | undefined;
  renderField: (locale: Locale, field: { label: string; hideLabel: true; mark: string; lang: string }) => ReactNode;
  /** of fields on a page where one language can be chosen; left out, both are always drawn */
  stateOf?: (locale: Locale) => LanguageState;
};

/** A Chinese and an English field side by side, under one label; each keeps the mark of its language. */
export function BilingualFrame({ label, hint, renderField, stateOf }: BilingualFrameProps) {
  const t = useTranslations("saving");
  return (
    <fieldset className="bilingual field-frame field-named">
      <legend className="sr-only">{label}</legend>
      <span aria-hidden="true" className="field-label">
        {label}
      </span>
      <div className="bilingual-fields">
        {locales.map((locale) => {
          const language = t(`language.${locale}`);
          const field = renderField(locale, {
            label: t("labelIn", { label, language }),
            hideLabel: true,
            mark: t(`mark.${locale}`),
            lang: languageTag[locale],
          });
          const state = stateOf?.(locale);
          return state ? (
            <LanguageNote key={locale} locale={locale} state={state}>
              {field}
            </LanguageNote>
          ) : (
            <div key={locale}>{field}</div>
          );
        })}
      </div>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
    </fieldset>
  );
}
