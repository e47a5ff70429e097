"use client";

import { useTranslations } from "next-intl";
import { type Accent, accents } from "@/lib/institutions/rules.ts";
import { AccentSwatch } from "./accent-swatch.tsx";

type AccentChoiceProps = {
  value?: Accent;
  defaultValue?: Accent;
  onChange?: (accent: Accent) => void;
};

/** Chooses the colour of a college. Each colour has enough contrast in both themes. */
export function AccentChoice({ value, defaultValue, onChange }: AccentChoiceProps) {
  const t = useTranslations("directoryInstitution");
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-sm font-medium">{t("accent")}</legend>
      <div className="grid gap-x-4 sm:grid-cols-3">
        {accents.map((accent) => (
          <label key={accent} className="flex min-h-11 items-center gap-3 text-sm">
            <input
              type="radio"
              name="accent"
              value={accent}
              className="size-5 accent-ink"
              {...(value === undefined ? { defaultChecked: accent === defaultValue } : { checked: accent === value })}
              onChange={() => onChange?.(accent)}
            />
            <AccentSwatch accent={accent} />
            {t(`accents.${accent}`)}
          </label>
        ))}
      </div>
      <p className="text-xs text-ink-faint">{t("accentHint")}</p>
    </fieldset>
  );
}
