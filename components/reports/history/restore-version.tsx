"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { restoreVersionAction } from "@/lib/reports/versions/actions.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

type RestoreVersionProps = { slug: string; locale: Locale; number: number; seen: number };

/** Restores a version into the draft; the former draft can be restored again. */
export function RestoreVersion({ slug, locale, number, seen }: RestoreVersionProps) {
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [message, setMessage] = useState<{
    tone: "plain" | "refusal";
    text: string;
    replacedNumber: number | null;
  } | null>(null);
  const restore = (which: number) =>
    begin(async () => {
      const state = await sendAsOwner(() => restoreVersionAction({ slug, locale, number: which, seen })).catch(
        () => null,
      );
      if (state?.status === "done") {
        const { replacedNumber } = state.result;
        setMessage({ tone: "plain", text: t("restored", { number: which, kept: replacedNumber }), replacedNumber });
      } else {
        const text = state ? refusals(state.code, { ...state.details }) : refusals("busy");
        setMessage({ tone: "refusal", text, replacedNumber: null });
      }
      router.refresh();
    });
  const replacedNumber = message?.replacedNumber ?? null;
  return (
    <div className="grid justify-items-start gap-3">
      {message && <Notice tone={message.tone}>{message.text}</Notice>}
      <div className="flex flex-wrap gap-2">
        <ConfirmDialog
          title={t("restoreTitle", { number })}
          text={t("restoreText", { number })}
          confirmLabel={t("restore")}
          trigger={
            <Button type="button" tone="quiet" disabled={isPending}>
              {isPending ? t("working") : t("restore")}
            </Button>
          }
          onConfirm={() => restore(number)}
        />
        {replacedNumber !== null && (
          <Button type="button" tone="ghost" disabled={isPending} onClick={() => restore(replacedNumber)}>
            {t("undo")}
          </Button>
        )}
      </div>
    </div>
  );
}
