"use client";

import { useTranslations } from "next-intl";
import { locales } from "@/lib/platform/i18n/locales.ts";
import { CheckField } from "../ui/check-field.tsx";
import type { useFormFields } from "./form-fields.ts";

const NAME = { zh: "provisionalZh", en: "provisionalEn" } as const;

/** Marks the languages in which the wording is the portal's own and nobody has confirmed it. */
export function UnconfirmedWordingField({ words }: { words: ReturnType<typeof useFormFields> }) {
  const t = useTranslations("directory");
  const languages = useTranslations("saving.language");
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-medium">{t("portalWording")}</legend>
      <div className="flex flex-wrap gap-x-8">
        {locales.map((locale) => (
          <CheckField
            key={`${locale}${words.typed(NAME[locale])}`}
            name={NAME[locale]}
            value="on"
            label={languages(locale)}
            defaultChecked={words.typed(NAME[locale]) === "on"}
          />
        ))}
      </div>
      <p className="text-xs text-ink-faint">{t("portalWordingHint")}</p>
    </fieldset>
  );
}
