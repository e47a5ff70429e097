"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import { usePageClock } from "../ui/page-clock.ts";
import type { AutosavedSection } from "./autosave.ts";
import { SaveNote } from "./save-note.tsx";
import { savedTime } from "./saved-time.ts";
import type { Values } from "./section-store.ts";
import { SignInAgain } from "./sign-in-again.tsx";

type SectionStatusProps<V extends Values> = {
  section: AutosavedSection<V>;
  /** false where another status on the page announces the same saves */
  isAnnounced?: boolean;
};

/** The save status of a section in a live region: saving, saved at, or not saved with the reason and the next step. */
export function SectionStatus<V extends Values>({ section, isAnnounced = true }: SectionStatusProps<V>) {
  const { status } = section;
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
      <SaveNote status={status} isAnnounced={isAnnounced}>
        {status !== "idle" && <StatusWords section={section} />}
      </SaveNote>
      {status === "signed-out" && <SignInAgain />}
      {(status === "refused" || status === "offline") && <RetryButton onRetry={() => void section.saveNow()} />}
    </div>
  );
}

/** A component of its own, so that hundreds of rows that nobody edits do not look for words. */
function StatusWords<V extends Values>({ section }: { section: AutosavedSection<V> }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  const timezone = usePageClock();
  const { refusal } = section;
  const reason = refusal ? refusals(refusal.code, { ...refusal.details }) : "";
  return wordsOf(section, { t, reason, timezone });
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("saving");
  return (
    <Button type="button" tone="quiet" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
}

type Words = {
  t: ReturnType<typeof useTranslations<"saving">>;
  reason: string;
  timezone: string;
};

function wordsOf(
  {
    status,
    refusal,
    savedAt,
    isRestored,
  }: Pick<AutosavedSection<Values>, "status" | "refusal" | "savedAt" | "isRestored">,
  { t, reason, timezone }: Words,
): string {
  const isAnothers = refusal?.code === "another_account";
  if (status === "idle") return "";
  if (status === "saved") return t("saved", { time: savedTime(savedAt, timezone) });
  if (status === "refused" || isAnothers) return t("refused", { reason });
  if (status !== "waiting") return t(status);
  return t(isRestored ? "restored" : "waiting");
}
