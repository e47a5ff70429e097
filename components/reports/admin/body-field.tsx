"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import { partAnchor } from "@/lib/reports/rules.ts";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { EditorLoading } from "./editor-loading.tsx";

/** Loads the editor after the page, so that the other fields can be edited at once. */
const RichText = dynamic(() => import("../editor/rich-text.tsx").then((module) => module.RichText), {
  ssr: false,
  loading: () => <EditorLoading />,
});

/** The body of a report, in an editor that allows only what the portal can show. */
export function BodyField({ section, locale }: { section: AutosavedSection<TextValues>; locale: Locale }) {
  const t = useTranslations("reportEditor");
  const id = useId();
  const { error } = useSavedFieldState(section, "body");
  return (
    <div id={partAnchor("body", locale)} tabIndex={-1} className="grid scroll-mt-6 content-start gap-1.5">
      <span id={`${id}-label`} className="text-sm font-medium">
        {t("field.body")}
      </span>
      <RichText
        value={section.values.body}
        lang={languageTag[locale]}
        labelledBy={`${id}-label`}
        describedBy={error ? `${id}-error` : undefined}
        isWrong={error !== undefined}
        onChange={(body) => section.set("body", body)}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
