"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, startTransition, useCallback, useEffect, useRef, useState } from "react";
import { sectionKinds } from "@/lib/exchanges/record/rules.ts";
import type { SaveState, Versions } from "@/lib/platform/action-state.ts";
import type { ReadersState } from "@/lib/revisions/queries.ts";
import { sendUnsaved } from "../editing/leave-guard.ts";
import { OperationErrorNotice } from "../editing/operation-error-notice.tsx";
import { type RecordRef, useOperations } from "../editing/operations.ts";
import { useAnnouncedSaves } from "../editing/save-announcements.ts";
import { type SectionData, useSectionData } from "../editing/section-data.ts";
import { ActTime } from "../ui/act-time.tsx";
import { Button } from "../ui/button.tsx";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { Notice } from "../ui/notice.tsx";
import { shortNames } from "../ui/short-names.ts";
import { DifferenceList } from "./differences/difference-list.tsx";

/** Shows readers the record, unless it was changed since the sections had these versions. */
type Show = (asked: RecordRef & { seen: Versions }) => Promise<SaveState<{ number: number }>>;

type ReadersBarProps = {
  initial: ReadersState;
  show: Show;
};

/**
 * Says what readers do not see yet of a record, and has the button that shows it to them, which first asks with the same
 * words. What changed is in a panel that opens. After each save it is told anew.
 */
export function ReadersBar({ initial, show }: ReadersBarProps) {
  const t = useTranslations("readers");
  const difference = useTranslations("differences");
  const locale = useLocale();
  const section = useSectionData<ReadersState | null>("readers", initial, { own: [], also: sectionKinds });
  const state = section.data ?? initial;
  const { number, shownAt, mayShow, whoMay } = state;
  const bar = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const showing = useShowing(show, { ...section, data: state });
  // until the page is loaded again, it still has the changes that were shown
  const changes = showing.shown === number ? null : state.changes;
  const count = changes?.differences.length ?? 0;
  useEffect(() => {
    // the pressed button has disappeared, so that the bar takes the focus
    if (showing.shown !== null && document.activeElement === document.body) bar.current?.focus({ preventScroll: true });
  }, [showing.shown]);

  const at = (instant: string) => () => <ActTime at={new Date(instant)} />;
  const differences = changes && <DifferenceList differences={changes.differences} changedBy={changes.changedBy} />;
  const names = (people: readonly string[]) => shortNames(people, { t, locale });
  const whatReadersSee = (): ReactNode => {
    if (changes) {
      const { people, since } = changes;
      return t.rich("waiting", { count: people.length, people: names(people), since: at(since) });
    }
    return showing.shown === null ? t.rich("current", { number, shown: at(shownAt) }) : t("shown");
  };
  return (
    <>
      <section ref={bar} tabIndex={-1} aria-label={t("label")} className="readers-bar">
        <p role="status" className={changes ? "sr-only" : undefined}>
          {whatReadersSee()}
        </p>
        {changes && (
          <Disclosure
            className="group rail-panel"
            title={
              <span className="leading-snug">
                <span className="font-semibold">
                  {count === 0 ? difference("label") : difference("count", { count })}
                </span>{" "}
                <span>{t("notShown")}</span>
              </span>
            }
          >
            <p>{whatReadersSee()}</p>
            <section aria-label={difference("label")}>{differences}</section>
          </Disclosure>
        )}
        {changes && mayShow && (
          <Button ref={button} type="button" aria-disabled={showing.isSending} onClick={() => void showing.ask()}>
            {t(showing.isSending ? "showing" : "show")}
          </Button>
        )}
        {changes && !mayShow && (
          <p className="readers-bar-who">
            {whoMay.length > 0 ? t("whoMay", { people: names(whoMay) }) : t("nobodyMay")}
          </p>
        )}
        {changes && showing.isUnsent && <Notice tone="refusal">{t("unsent")}</Notice>}
        <OperationErrorNotice error={showing.error} />
      </section>
      <ConfirmDialog
        title={t("askTitle")}
        text={t("askText")}
        confirmLabel={t("show")}
        isOpen={showing.isAsking && changes !== null}
        onOpenChange={(isOpen) => !isOpen && showing.stopAsking()}
        focusAfter={() => button.current ?? bar.current}
        onConfirm={() => void showing.begin()}
      >
        {differences}
      </ConfirmDialog>
    </>
  );
}

/** Asks after what is unsent on the page has arrived and the bar knows of it; shows the changes once that is confirmed. */
function useShowing(show: Show, { data: state, versions, reload }: Omit<SectionData<ReadersState>, "patch">) {
  const operations = useOperations();
  const router = useRouter();
  const [isSending, setSending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [isUnsent, setUnsent] = useState(false);
  /** the revision that readers saw before changes were shown here */
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => {
    if (state.changes === null) setAsking(false);
  }, [state]);
  useAnnouncedSaves(useCallback(() => setUnsent(false), []));
  /** @returns whether everything of the page has arrived */
  const sendAll = async (): Promise<boolean> => {
    const hasArrived = await sendUnsaved();
    setUnsent(!hasArrived);
    return hasArrived;
  };
  const ask = async () => {
    if (isSending) return;
    setSending(true);
    operations.clearError();
    if (await sendAll()) {
      await reload();
      setAsking(true);
    }
    setSending(false);
  };
  const begin = async () => {
    if (isSending) return;
    setSending(true);
    if ((await sendAll()) && (await operations.run((ref) => show({ ...ref, seen: versions })))) {
      setShown(state.number);
      startTransition(() => router.refresh());
    }
    setSending(false);
  };
  return {
    ask,
    begin,
    isAsking,
    stopAsking: () => setAsking(false),
    isSending,
    isUnsent,
    shown,
    error: operations.error,
  };
}
