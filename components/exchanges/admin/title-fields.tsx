"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { TextField } from "../../ui/text-field.tsx";

type TitleFieldsProps = {
  /** what the exchange is called until somebody types other words; null while that is not known */
  proposed: { titleZh: string; titleEn: string } | null;
  /** what was typed before the form was refused */
  typed: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
};

/** Nothing ever changes whether a script runs. */
const never = () => () => undefined;

/**
 * The title in both languages: shows the proposed one until it is touched. Without JavaScript both stay empty and the
 * portal makes them from what was chosen.
 */
export function TitleFields({ proposed, typed, errorOf }: TitleFieldsProps) {
  const t = useTranslations("newExchange");
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [own, setOwn] = useState<{ titleZh?: string | undefined; titleEn?: string | undefined }>({
    titleZh: typed("titleZh") || undefined,
    titleEn: typed("titleEn") || undefined,
  });
  return (
    <div className="grid gap-5">
      {(["titleZh", "titleEn"] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={t(name)}
          lang={languageTag[name === "titleZh" ? "zh" : "en"]}
          value={own[name] ?? (isAlive ? (proposed?.[name] ?? "") : "")}
          onChange={(text) => setOwn((before) => ({ ...before, [name]: text }))}
          error={errorOf(name)}
          hint={name === "titleEn" ? t("titleHint") : undefined}
          maxLength={200}
        />
      ))}
    </div>
  );
}
