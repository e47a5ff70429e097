"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { restoreDraftAction, restoreVersionAction } from "@/lib/reports/versions/actions.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

/** A text of the history: a version by its number, or a draft by the version that the text had. */
export type RestorableText = { kind: "version" | "draft"; number: number };

type RestoreTextProps = {
  slug: string;
  locale: Locale;
  text: RestorableText;
  /** the words for the text, such as "version 3" */
  name: string;
  seen: number;
};

/** Restores an earlier text into the draft; the former draft can be restored again. */
export function RestoreText({ slug, locale, text: { kind, number }, name, seen }: RestoreTextProps) {
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [message, setMessage] = useState<{
    tone: "plain" | "refusal";
    text: string;
    replaced: number | null;
  } | null>(null);
  const send = async (which: number) => {
    if (kind === "draft") return sendAsOwner(() => restoreDraftAction({ slug, locale, draft: which, seen }));
    return sendAsOwner(() => restoreVersionAction({ slug, locale, number: which, seen }));
  };
  const restore = (which: number) =>
    begin(async () => {
      const state = await send(which).catch(() => null);
      if (state?.status === "done") {
        const { replaced } = state.result;
        const text = kind === "draft" ? t("restoredDraft") : t("restored", { number: which, kept: replaced });
        setMessage({ tone: "plain", text, replaced });
      } else {
        const text = state ? refusals(state.code, { ...state.details }) : refusals("busy");
        setMessage({ tone: "refusal", text, replaced: null });
      }
      router.refresh();
    });
  const replaced = message?.replaced ?? null;
  return (
    <div className="grid justify-items-start gap-3">
      {message && <Notice tone={message.tone}>{message.text}</Notice>}
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          title={t("restoreTitle", { name })}
          text={kind === "draft" ? t("restoreDraftText") : t("restoreText", { number })}
          confirmLabel={t("restore")}
          trigger={
            <Button type="button" tone="quiet" disabled={isPending}>
              {isPending ? t("working") : t("restore")}
            </Button>
          }
          onConfirm={() => restore(number)}
        />
        {replaced !== null && (
          <Button type="button" tone="ghost" disabled={isPending} onClick={() => restore(replaced)}>
            {t("undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
