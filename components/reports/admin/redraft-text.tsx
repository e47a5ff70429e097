"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { writeDraftAction } from "@/lib/reports/drafts/actions.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { Notice } from "../../ui/notice.tsx";

type RedraftTextProps = {
  slug: string;
  locale: Locale;
  /** the newest version of the text that this page knows */
  seen: number;
  isSettled: boolean;
  /** the exchange was held since the text was drafted */
  isWrittenAsPlan: boolean;
};

/** Drafts a text again from the record, and says where that is called for: a text of before the exchange. */
export function RedraftText({ slug, locale, seen, isSettled, isWrittenAsPlan }: RedraftTextProps) {
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [message, setMessage] = useState<{ tone: "plain" | "refusal"; text: string } | null>(null);
  const write = () =>
    begin(async () => {
      const state = await sendAsOwner(() => writeDraftAction({ slug, locale, seen })).catch(() => null);
      if (state?.status === "done") setMessage({ tone: "plain", text: t("done.redraft") });
      else setMessage({ tone: "refusal", text: state ? refusals(state.code, { ...state.details }) : refusals("busy") });
      router.refresh();
    });
  return (
    <div className="grid justify-items-start gap-2 text-sm">
      {isWrittenAsPlan && <Notice tone="plain">{t("redraftHeld")}</Notice>}
      <div aria-live="polite">{message && <Notice tone={message.tone}>{message.text}</Notice>}</div>
      <ConfirmDialog
        title={t("redraftTitle", { language: t(`language.${locale}`) })}
        text={t("redraftText")}
        confirmLabel={t("redraft")}
        trigger={
          <Button
            type="button"
            tone={isWrittenAsPlan ? "quiet" : "ghost"}
            className={isWrittenAsPlan ? "" : "-ms-3"}
            disabled={!isSettled || isPending}
          >
            {isPending ? t("working") : t("redraft")}
          </Button>
        }
        onConfirm={write}
      />
    </div>
  );
}
