"use client";

import { type ReactNode, useState } from "react";
import { type Locale, locales, otherLocale } from "@/lib/platform/i18n/locales.ts";
import { saveCoverTextsAction } from "@/lib/reports/covers/actions.ts";
import type { ReportEntry } from "@/lib/reports/texts/queries.ts";
import type { Untranslated } from "@/lib/reports/untranslated/queries.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { CoverSection } from "../cover/cover-section.tsx";
import type { CoverState } from "../cover/cover-state.ts";
import { MissingText } from "./missing-text.tsx";
import { TextColumn } from "./text-column.tsx";

type ReportEditorProps = {
  entry: Pick<ReportEntry, "code" | "status"> & { report: NonNullable<ReportEntry["report"]> };
  /** the key of the form that adds a missing language */
  formKey: string;
  /** what the first text to be published shows of the record; null where readers see the record */
  firstShowing: ReactNode;
  untranslated: Untranslated | null;
};

/** Edits a report: its cover, and its text in both languages side by side. */
export function ReportEditor({ entry, formKey, firstShowing, untranslated }: ReportEditorProps) {
  const { code, status, report } = entry;
  const { owner } = useEditing();
  const [set, setCover] = useState<CoverState | null>(null);
  const [wasReplaced, setWasReplaced] = useState(false);
  const [coverVersion, setCoverVersion] = useState(report.cover.version);
  const [versions, setVersions] = useState<Partial<Record<Locale, number>>>({});
  // shows the uploaded cover until a newer page has it
  const cover = set && set.version > report.cover.version ? set : report.cover;
  const coverTexts = useAutosave({
    id: `${owner}.cover`,
    initial: report.cover,
    save: async (request) => {
      const state = await saveCoverTextsAction({ slug: report.slug, ...request });
      if (state.status === "done") setCoverVersion((known) => Math.max(known, state.result.version));
      return state;
    },
  });
  const seenVersions = (locale: Locale) => Math.max(versions[locale] ?? 0, report.texts[locale]?.version ?? 0);
  return (
    <>
      <CoverSection
        slug={report.slug}
        cover={cover}
        section={coverTexts}
        wasReplaced={wasReplaced}
        onCover={(next) => {
          setWasReplaced(cover.image !== null && next.image !== null && next.image.id !== cover.image.id);
          setCover(next);
        }}
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        {locales.map((locale) => {
          const text = report.texts[locale];
          const other = report.texts[otherLocale(locale)];
          if (!text)
            return <MissingText key={locale} code={code} slug={report.slug} locale={locale} formKey={formKey} />;
          return (
            <TextColumn
              key={locale}
              exchange={{ code, status }}
              slug={report.slug}
              text={text}
              cover={{
                image: cover.image,
                values: coverTexts.values,
                version: Math.max(Math.max(coverVersion, cover.version), report.cover.version),
                isSettled: coverTexts.status === "idle" || coverTexts.status === "saved",
                isChanged: Math.max(coverVersion, cover.version) > report.cover.version,
              }}
              seen={seenVersions(locale)}
              source={other?.isSource ? { locale: other.locale, version: seenVersions(other.locale) } : null}
              firstShowing={firstShowing}
              untranslated={locale === "en" ? untranslated : null}
              isOtherPublic={other?.status === "PUBLISHED"}
              onVersion={(version) => setVersions((known) => ({ ...known, [locale]: version }))}
            />
          );
        })}
      </div>
    </>
  );
}
