"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { type Locale, languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { TextField } from "../../ui/text-field.tsx";

type ProposedTextsProps = {
  /** what is asked for; its fields are called "titleZh" and "titleEn" */
  of: "title" | "place";
  /** the text until the person types another one; null while it is not known */
  proposed: Record<Locale, string | null> | null;
  /** the value that was typed before the form was refused */
  typed: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
  hint?: string;
};

/** A subscription without events: whether scripts run never changes. */
const never = () => () => undefined;

const SUFFIX = { zh: "Zh", en: "En" } as const;

/**
 * A text in both languages: shows the proposed one until the person edits it. Without JavaScript both fields stay empty,
 * and the portal does without, or makes the text from the other fields.
 */
export function ProposedTexts({ of, proposed, typed, errorOf, hint }: ProposedTextsProps) {
  const t = useTranslations("newExchange");
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [own, setOwn] = useState<Partial<Record<Locale, string>>>(() =>
    Object.fromEntries(
      locales.flatMap((locale) => {
        const text = typed(of + SUFFIX[locale]);
        return text ? [[locale, text]] : [];
      }),
    ),
  );
  return (
    <div className="grid gap-5 data-[of=place]:sm:grid-cols-2" data-of={of}>
      {locales.map((locale) => {
        const name = `${of}${SUFFIX[locale]}` as const;
        return (
          <TextField
            key={name}
            name={name}
            label={t(name)}
            lang={languageTag[locale]}
            value={own[locale] ?? (isAlive ? (proposed?.[locale] ?? "") : "")}
            onChange={(text) => setOwn((before) => ({ ...before, [locale]: text }))}
            error={errorOf(name)}
            hint={locale === "en" ? hint : undefined}
            maxLength={200}
          />
        );
      })}
    </div>
  );
}
