"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import type { ExchangeStatus } from "@/lib/exchanges/rules.ts";
import type { SaveState } from "@/lib/platform/action-state.ts";
import { publishTranslationAction, updateTranslationAction, withdrawTranslationAction } from "@/lib/reports/actions.ts";
import type { PublicationBlocker } from "@/lib/reports/rules.ts";
import type { TextEntry } from "@/lib/reports/texts/queries.ts";
import { sendAsOwner } from "../../editing/session-guard.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { BlockerList } from "./blocker-list.tsx";
import { PublicationState } from "./publication-state.tsx";

type PublicationPanelProps = {
  exchange: { code: string; status: ExchangeStatus };
  slug: string;
  text: TextEntry;
  title: string;
  /** the versions that this page shows; the server refuses to publish any others */
  seen: { text: number; cover: number };
  hasCover: boolean;
  isChanged: boolean;
  isSettled: boolean;
  /** the other language is not published, so that withdrawing this text leaves readers no report */
  isLastPublic: boolean;
  /** see `ReportEditor` */
  firstShowing: ReactNode;
  blockers: readonly PublicationBlocker[];
  /** sentences that the question before publication says as well */
  warnings: readonly string[];
};

type PublicationAction = "publish" | "update" | "withdraw";

/** The publication status of a text and its actions; each action first says what readers will see. */
export function PublicationPanel(props: PublicationPanelProps) {
  const { exchange, slug, text, title, seen, hasCover, isChanged, isSettled, isLastPublic, firstShowing } = props;
  const { blockers, warnings } = props;
  const { locale } = text;
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const page = useLocale();
  const router = useRouter();
  const [isPending, begin] = useTransition();
  const [message, setMessage] = useState<{ tone: "plain" | "refusal"; text: string } | null>(null);
  // the pressed button has disappeared, so that the message takes the focus
  const messageRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message && document.activeElement === document.body) messageRef.current?.focus({ preventScroll: true });
  }, [message]);
  const language = t(`language.${locale}`);
  const address = `/${locale}/reports/${slug}`;
  const isPublic = text.status === "PUBLISHED";
  const runPublicationAction = (name: PublicationAction, run: () => Promise<SaveState<null>>) =>
    begin(async () => {
      const state = await sendAsOwner(run).catch(() => null);
      if (state?.status === "done") setMessage({ tone: "plain", text: t(`done.${name}`) });
      else setMessage({ tone: "refusal", text: state ? refusals(state.code, { ...state.details }) : refusals("busy") });
      router.refresh();
    });
  const willSee = [
    hasCover ? t("withCover") : t("withoutCover"),
    ...(text.isStaleToReaders ? [t("withStale")] : []),
    ...warnings,
    ...(exchange.status === "AGREED" ? [] : [t("unsealed")]),
  ];
  const isBlocked = blockers.some((blocker) => !blocker.isAdvice);
  const mayGoLive = !isBlocked && isSettled && !isPending;
  const goLive = isPublic ? ("update" as const) : ("publish" as const);
  const goLiveAction = isPublic ? updateTranslationAction : publishTranslationAction;
  return (
    <div className="grid content-start gap-4 rounded-[3px] bg-leaf p-4">
      <PublicationState text={text} isChanged={isChanged} address={address} />
      {message && (
        <div ref={messageRef} tabIndex={-1}>
          <Notice tone={message.tone}>{message.text}</Notice>
        </div>
      )}
      <BlockerList blockers={blockers} code={exchange.code} language={locale} />
      <div className="flex flex-wrap items-center gap-2">
        {(!isPublic || isChanged) && (
          <ConfirmDialog
            title={t(`${goLive}Title`, { language })}
            text={[t(`${goLive}Text`, { title, address }), ...willSee].join(page === "zh" ? "" : " ")}
            confirmLabel={t(goLive)}
            trigger={
              <Button type="button" disabled={!mayGoLive}>
                {isPending ? t("working") : t(goLive)}
              </Button>
            }
            onConfirm={() => runPublicationAction(goLive, () => goLiveAction({ slug, locale, seen }))}
          >
            {firstShowing}
          </ConfirmDialog>
        )}
        <LinkButton
          tone="quiet"
          href={`/${locale}/admin/exchanges/${exchange.code}/report/preview/${locale}?from=${page}`}
        >
          {t("preview")}
        </LinkButton>
        <LinkButton tone="quiet" href={`/${page}/admin/exchanges/${exchange.code}/report/history/${locale}`}>
          {t("history")}
        </LinkButton>
        {isPublic && (
          <ConfirmDialog
            title={t("withdrawTitle", { language })}
            text={isLastPublic ? t("withdrawLastText") : t("withdrawText", { language, address })}
            confirmLabel={t("withdraw")}
            tone="danger"
            trigger={
              <Button type="button" tone="ghost" disabled={isPending}>
                {t("withdraw")}
              </Button>
            }
            onConfirm={() => runPublicationAction("withdraw", () => withdrawTranslationAction({ slug, locale }))}
          />
        )}
      </div>
      {!isSettled && (!isPublic || isChanged) && <p className="text-xs text-ink-faint">{t("unsaved")}</p>}
    </div>
  );
}
