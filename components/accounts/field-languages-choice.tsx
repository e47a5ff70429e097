"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { choosePreferencesAction } from "@/lib/accounts/preferences/actions.ts";
import { type FieldLanguages, fieldLanguages } from "@/lib/accounts/preferences/rules.ts";
import { useFormAction } from "../editing/form-action.ts";
import { useFieldLanguages } from "./field-languages-context.ts";

/** Chooses in which languages the fields of the page are shown, at once; without a script, with a button. */
export function FieldLanguagesChoice() {
  const t = useTranslations("fieldLanguages");
  const locale = useLocale();
  const path = usePathname();
  const { languages, choose, isUnsaved } = useFieldLanguages();
  const [, send] = useFormAction(choosePreferencesAction);
  const form = useRef<HTMLFormElement>(null);
  // what was chosen before the scripts were there
  const early = useRef({ languages, choose });
  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLInputElement>(":checked")?.value as FieldLanguages | undefined;
    if (chosen && chosen !== early.current.languages) early.current.choose(chosen);
  }, []);
  return (
    <form ref={form} action={send} className="field-languages -mx-2.5 print:hidden">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={path} />
      <fieldset>
        <legend className="sr-only">{t("label")}</legend>
        {fieldLanguages.toSorted(byPlace).map((value) => (
          <label key={value}>
            <input
              type="radio"
              name="fieldLanguages"
              value={value}
              className="sr-only"
              defaultChecked={value === languages}
              onChange={() => choose(value)}
            />
            {t(value)}
          </label>
        ))}
      </fieldset>
      <noscript>
        <button type="submit" className="px-3 underline">
          {t("apply")}
        </button>
      </noscript>
      <span role="status" className="text-xs text-danger">
        {isUnsaved && t("unsaved")}
      </span>
    </form>
  );
}

const PLACES: Record<FieldLanguages, number> = { ZH: 0, EN: 1, BOTH: 2 };
const byPlace = (one: FieldLanguages, other: FieldLanguages): number => PLACES[one] - PLACES[other];
