"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";

type BilingualFrameProps = {
  label: string;
  hint?: string | undefined;
  renderField: (
    locale: Locale,
    field: { label: string; hideLabel: true; placeholder: string; lang: string },
  ) => ReactNode;
};

/** A Chinese and an English field side by side, under one label. */
export function BilingualFrame({ label, hint, renderField }: BilingualFrameProps) {
  const t = useTranslations("saving");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {locales.map((locale) => {
          const language = t(`language.${locale}`);
          const shared = { hideLabel: true as const, placeholder: language, lang: languageTag[locale] };
          return (
            <Fragment key={locale}>
              {renderField(locale, { label: t("labelIn", { label, language }), ...shared })}
            </Fragment>
          );
        })}
      </div>
    </fieldset>
  );
}
