"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { languageTag, locales } from "@/lib/platform/i18n/locales.ts";
import { chooseCoverAction } from "@/lib/reports/covers/actions.ts";
import type { CoverValues } from "@/lib/reports/covers/schema.ts";
import type { AutosavedSection as Saved } from "../../editing/autosave.ts";
import { SavedField } from "../../editing/saved-field.tsx";
import { SectionStatus } from "../../editing/section-status.tsx";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { UndoNotice } from "../../editing/undo-notice.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/section.tsx";
import type { CoverState, SetCover } from "./cover-state.ts";
import { PhotoField } from "./photo-field.tsx";

type CoverSectionProps = {
  slug: string;
  cover: CoverState;
  section: Saved<CoverValues>;
  /** the photo was replaced on this page, so that its texts may no longer fit */
  wasReplaced: boolean;
  onCover: SetCover;
};

/** The cover photo of a report, with its texts in both languages. */
export function CoverSection({ slug, cover, section, wasReplaced, onCover }: CoverSectionProps) {
  const t = useTranslations("media");
  const locale = useLocale();
  const saving = useTranslations("saving");
  const refusals = useTranslations("refusals");
  const [removed, setRemoved] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const use = async (image: string | null) => {
    const state = await sendAsOwner(() => chooseCoverAction({ slug, image })).catch(() => null);
    setRefusal(null);
    if (state?.status === "done") onCover(state.result);
    else setRefusal(state ? refusals(state.code, { ...state.details }) : t("failed"));
    return state?.status === "done";
  };
  const remove = async () => {
    const before = cover.image?.id ?? null;
    if (await use(null)) setRemoved(before);
  };
  const undo = async () => {
    const image = removed;
    setRemoved(null);
    await use(image);
  };
  return (
    <Section id="cover" title={t("cover")} intro={t("intro")} status={<SectionStatus section={section} />}>
      {refusal && <Notice tone="refusal">{refusal}</Notice>}
      <div className="grid gap-6 lg:grid-cols-2 lg:gap-10">
        <PhotoField<CoverState>
          image={cover.image}
          alt={section.values[locale === "zh" ? "coverAltZh" : "coverAltEn"] ?? ""}
          address={`/api/media?report=${slug}`}
          onUploaded={onCover}
          onRemove={() => void remove()}
        />
        {cover.image && (
          <div className="grid content-start gap-5">
            {wasReplaced && <Notice tone="plain">{t("checkTexts")}</Notice>}
            {locales.map((each) => {
              const [alt, caption] =
                each === "zh"
                  ? (["coverAltZh", "coverCaptionZh"] as const)
                  : (["coverAltEn", "coverCaptionEn"] as const);
              const inLanguage = (label: string) => saving("labelIn", { label, language: saving(`language.${each}`) });
              return (
                <div key={each} id={`cover-${each}`} tabIndex={-1} className="grid scroll-mt-6 gap-4">
                  <SavedField
                    section={section}
                    field={alt}
                    label={inLanguage(t("alt"))}
                    hint={t("altHint")}
                    lang={languageTag[each]}
                  />
                  <SavedField
                    section={section}
                    field={caption}
                    label={inLanguage(t("caption"))}
                    lang={languageTag[each]}
                  />
                </div>
              );
            })}
            <SavedField section={section} field="coverCredit" label={t("credit")} hint={t("creditHint")} />
            <p className="text-xs text-ink-faint">{t("notPublic")}</p>
          </div>
        )}
      </div>
      {removed && <UndoNotice text={t("removed")} onUndo={() => void undo()} onClose={() => setRemoved(null)} />}
    </Section>
  );
}
