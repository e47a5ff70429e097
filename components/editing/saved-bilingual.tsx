"use client";

import { useTranslations } from "next-intl";
import { languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import type { AutosavedSection } from "./autosave.ts";
import { SavedField } from "./saved-field.tsx";
import type { Values } from "./section-store.ts";

type SavedBilingualProps<V extends Values> = {
  section: AutosavedSection<V>;
  zh: keyof V & string;
  en: keyof V & string;
  label: string;
  hint?: string;
  isMultiline?: boolean;
};

/** A label or text in Chinese and in English, side by side; either may be left empty. */
export function SavedBilingual<V extends Values>(props: SavedBilingualProps<V>) {
  const { section, label, hint, isMultiline = false } = props;
  const t = useTranslations("saving");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      {hint && <p className="text-xs text-ink-faint">{hint}</p>}
      <div className="grid gap-x-5 gap-y-3 sm:grid-cols-2">
        {locales.map((locale) => (
          <SavedField
            key={locale}
            section={section}
            field={props[locale]}
            label={t("labelIn", { label, language: t(`language.${locale}`) })}
            hideLabel
            placeholder={t(`language.${locale}`)}
            lang={languageTag[locale]}
            kind={isMultiline ? "lines" : "line"}
          />
        ))}
      </div>
    </fieldset>
  );
}
