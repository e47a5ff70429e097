"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import type { ExchangeStatus } from "@/lib/exchanges/rules.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { FieldValue } from "@/lib/platform/merge.ts";
import type { CoverValues } from "@/lib/reports/covers/schema.ts";
import { keysOf, savedBody } from "@/lib/reports/paragraphs/rules.ts";
import { coverTextsIn, isReportable, partAnchor, publicationBlockers, speaksOfPlan } from "@/lib/reports/rules.ts";
import { saveTextAction } from "@/lib/reports/texts/actions.ts";
import type { TextEntry } from "@/lib/reports/texts/queries.ts";
import type { Untranslated } from "@/lib/reports/untranslated/queries.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { SavedField } from "../../editing/saved-field.tsx";
import { SectionStatus } from "../../editing/section-status.tsx";
import { bodyOfText, mergedBody } from "../editor/merged-body.ts";
import { BodyField } from "./body-field.tsx";
import { ChineseInText } from "./chinese-in-text.tsx";
import { useChineseWarnings } from "./chinese-warnings.ts";
import { PublicationPanel } from "./publication-panel.tsx";
import { RedraftText } from "./redraft-text.tsx";
import { TranslationStatus } from "./translation-status.tsx";

type TextColumnProps = {
  exchange: { code: string; status: ExchangeStatus };
  slug: string;
  text: TextEntry;
  cover: {
    image: ImageMention | null;
    values: CoverValues;
    version: number;
    isSettled: boolean;
    isChanged: boolean;
  };
  /** the newest version of the text that this page knows */
  seen: number;
  source: { locale: Locale; version: number } | null;
  isOtherPublic: boolean;
  /** see `ReportEditor` */
  firstShowing: ReactNode;
  /** what of the record has no English; null for the Chinese text */
  untranslated: Untranslated | null;
  onVersion: (version: number) => void;
};

const CREDITS = ["author", "photographer", "editor", "reviewer"] as const;

const NOTHING_UNTRANSLATED: Untranslated = { terms: [], onRecordPage: [] };

const MERGED = { body: mergedBody };

const keysIn = (text: FieldValue): string[] => keysOf(bodyOfText(text));

/** The report in one language: its status, and its fields, which save themselves. */
export function TextColumn(props: TextColumnProps) {
  const { exchange, slug, text, cover, seen, source, isOtherPublic, firstShowing, untranslated, onVersion } = props;
  const { locale } = text;
  const t = useTranslations("reportEditor");
  const page = useLocale();
  const { owner } = useEditing();
  // the paragraphs of a body whose answer has not come: the portal may have stored it
  const unanswered = useRef<string[] | null>(null);
  const section = useAutosave({
    id: `${owner}.${locale}`,
    initial: text,
    merged: MERGED,
    save: async ({ version, changes: { body, ...lines } }) => {
      const seen = unanswered.current;
      const changes = {
        ...lines,
        ...(body && { body: { from: keysIn(body.from), to: body.to, ...(seen && { unanswered: seen }) } }),
      };
      unanswered.current = body ? keysIn(body.to) : seen;
      const state = await saveTextAction({ slug, locale, version, changes });
      unanswered.current = null;
      if (state.status === "done") onVersion(state.result.version);
      return state;
    },
  });
  const { values } = section;
  const lang = languageTag[locale];
  const warnings = useChineseWarnings(values, untranslated ?? NOTHING_UNTRANSLATED);
  const body = savedBody(bodyOfText(values.body));
  const isWrittenAsPlan = isReportable(exchange) && speaksOfPlan(body, locale);
  const blockers = publicationBlockers({
    exchange,
    title: values.title?.trim() || null,
    summary: values.summary?.trim() || null,
    body,
    isWrittenAsPlan,
    author: values.author?.trim() || null,
    cover: cover.image && { alt: coverTextsIn(cover.values, locale).alt, credit: cover.values.coverCredit },
    isStale: text.madeFrom?.kind === "earlier",
  });
  const isSettled = section.status === "idle" || section.status === "saved";
  return (
    <section
      aria-labelledby={`text-${locale}-title`}
      id={`text-${locale}`}
      tabIndex={-1}
      className="grid scroll-mt-6 content-start gap-6 border-t border-rule pt-5 lg:row-span-7 lg:grid-rows-subgrid"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`text-${locale}-title`} className="text-xl">
          {t(`language.${locale}`)}
        </h2>
        <SectionStatus section={section} />
      </header>
      <PublicationPanel
        exchange={exchange}
        slug={slug}
        text={text}
        title={values.title ?? ""}
        seen={{ text: seen, cover: cover.version }}
        hasCover={cover.image !== null}
        isChanged={text.isChanged || seen > text.version || cover.isChanged}
        isSettled={isSettled && cover.isSettled}
        isLastPublic={!isOtherPublic}
        firstShowing={firstShowing}
        blockers={blockers}
        warnings={untranslated ? warnings : []}
      />
      <div className="grid content-start gap-4">
        {untranslated && (
          <ChineseInText
            recordPath={`/${page}/admin/exchanges/${exchange.code}`}
            section={section}
            untranslated={untranslated}
          />
        )}
        <TranslationStatus slug={slug} text={text} source={source} isSettled={isSettled} />
        <RedraftText slug={slug} locale={locale} seen={seen} isSettled={isSettled} isWrittenAsPlan={isWrittenAsPlan} />
      </div>
      <div id={partAnchor("title", locale)} tabIndex={-1} className="scroll-mt-6">
        <SavedField section={section} field="title" label={t("field.title")} lang={lang} />
      </div>
      <div id={partAnchor("summary", locale)} tabIndex={-1} className="scroll-mt-6">
        <SavedField
          section={section}
          field="summary"
          label={t("field.summary")}
          hint={t("summaryHint")}
          lang={lang}
          kind="lines"
        />
      </div>
      <BodyField section={section} locale={locale} />
      <fieldset id={partAnchor("credits", locale)} tabIndex={-1} className="grid scroll-mt-6 content-start gap-4">
        <legend className="mb-3 text-sm font-medium">{t("credits")}</legend>
        <div className={`grid gap-4 ${page === "zh" ? "grid-cols-2" : "sm:grid-cols-2"}`}>
          {CREDITS.map((credit) => (
            <SavedField key={credit} section={section} field={credit} label={t(`field.${credit}`)} lang={lang} />
          ))}
        </div>
      </fieldset>
    </section>
  );
}
