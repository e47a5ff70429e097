"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { SaveState } from "@/lib/platform/action-state.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { partAnchor } from "@/lib/reports/rules.ts";
import { chooseSourceAction, confirmTranslationAction } from "@/lib/reports/texts/actions.ts";
import type { TextEntry } from "@/lib/reports/texts/queries.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePageClock } from "../../ui/page-clock.ts";
import { Tag } from "../../ui/tag.tsx";
import { formatInstant } from "../format-instant.ts";

type TranslationStatusProps = {
  slug: string;
  text: TextEntry;
  source: { locale: Locale; version: number } | null;
  isSettled: boolean;
};

/** Says whether a text is the source or a translation, and confirms that a translation is up to date. */
export function TranslationStatus({ slug, text, source, isSettled }: TranslationStatusProps) {
  const { locale, isSource } = text;
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [message, setMessage] = useState<{ tone: "plain" | "refusal"; text: string } | null>(null);
  const act = (done: string, run: () => Promise<SaveState<null>>) =>
    begin(async () => {
      const state = await sendAsOwner(run).catch(() => null);
      if (state?.status === "done") setMessage({ tone: "plain", text: done });
      else setMessage({ tone: "refusal", text: state ? refusals(state.code, { ...state.details }) : refusals("busy") });
      router.refresh();
    });
  return (
    <div id={partAnchor("source", locale)} tabIndex={-1} className="grid scroll-mt-6 content-start gap-2 text-sm">
      <p>
        <Tag>{isSource ? t("source") : t("translation")}</Tag>{" "}
        {!isSource && source && <MadeFromText text={text} source={source.locale} />}
      </p>
      {message && <Notice tone={message.tone}>{message.text}</Notice>}
      {!isSource && (
        <div className="flex flex-wrap gap-2">
          {source && text.madeFrom?.kind !== "now" && (
            <Button
              type="button"
              tone="quiet"
              disabled={!isSettled || isPending}
              onClick={() =>
                act(t("done.confirm"), () => confirmTranslationAction({ slug, locale, sourceVersion: source.version }))
              }
            >
              {t("confirmTranslation")}
            </Button>
          )}
          <ConfirmDialog
            title={t("chooseSourceTitle", { language: t(`language.${locale}`) })}
            text={t("chooseSourceText")}
            confirmLabel={t("choose")}
            trigger={
              <Button type="button" tone="ghost" className="first:-ms-3" disabled={isPending}>
                {t("chooseSource")}
              </Button>
            }
            onConfirm={() => act(t("done.source"), () => chooseSourceAction({ slug, locale }))}
          />
        </div>
      )}
    </div>
  );
}

function MadeFromText({ text: { madeFrom }, source }: { text: TextEntry; source: Locale }) {
  const t = useTranslations("reportEditor");
  const page = useLocale();
  const timezone = usePageClock();
  if (!madeFrom) return null;
  const language = t(`language.${source}`);
  if (madeFrom.kind !== "earlier") return t(`madeFrom.${madeFrom.kind}`, { language });
  if (madeFrom.at === null) return t("madeFrom.earlierDraft", { language });
  return t("madeFrom.earlier", { language, at: formatInstant(madeFrom.at, { locale: page, timezone }) });
}
