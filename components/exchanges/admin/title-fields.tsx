"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import { languageTag } from "@/lib/platform/i18n/locales.ts";
import { TextField } from "../../ui/text-field.tsx";

type TitleFieldsProps = {
  /** the title until the person types another one; null while it is not known */
  proposed: { titleZh: string; titleEn: string } | null;
  /** the value that was typed before the form was refused */
  typed: (name: string) => string | undefined;
  errorOf: (name: string) => string | undefined;
};

/** A subscription without events: whether scripts run never changes. */
const never = () => () => undefined;

/**
 * The title in both languages: shows the proposed title until the person edits it. Without JavaScript both fields stay
 * empty, and the portal makes the title from the other fields.
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
