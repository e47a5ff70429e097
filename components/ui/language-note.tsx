"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";

/** What is told of a field that is not drawn, and whether it has to be drawn whatever the person chose. */
export type LanguageState = { isFilled: boolean; isAsking: boolean };

type LanguageNoteProps = { locale: Locale; state: LanguageState; children: ReactNode };

/**
 * A field of one language, and the note that stands for it where the page shows the other language alone: it says whether
 * something is written there, and shows it when it is pressed.
 */
export function LanguageNote({ locale, state, children }: LanguageNoteProps) {
  const t = useTranslations("saving");
  const [isShown, setShown] = useState(false);
  const language = t(`language.${locale}`);
  return (
    <div className="bilingual-field" data-of={locale} data-shown={isShown || state.isAsking || undefined}>
      <button type="button" className="language-note" onClick={() => setShown(true)}>
        {t(state.isFilled ? "languageFilled" : "languageEmpty", { language })}
      </button>
      {children}
    </div>
  );
}
