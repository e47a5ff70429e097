"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { useReportedState } from "./part-states.ts";
import { SaveNote } from "./save-note.tsx";
import { useSaveWords } from "./save-words.ts";
import type { Values } from "./section-store.ts";
import { SignInAgain } from "./sign-in-again.tsx";

type SectionStatusProps<V extends Values> = {
  section: AutosavedSection<V>;
  /** false where another status on the page announces the same saves */
  isAnnounced?: boolean;
};

/**
 * The save status of a section: saving, saved at, or not saved with the reason and the next step. In a live region, unless
 * the page has a list of its parts, which announces what matters of all of them.
 */
export function SectionStatus<V extends Values>({ section, isAnnounced = true }: SectionStatusProps<V>) {
  const { status } = section;
  const isReported = useReportedState(section);
  return (
    <div className="save-status">
      <SaveNote status={status} isAnnounced={isAnnounced && !isReported}>
        {status !== "idle" && <StatusWords section={section} />}
      </SaveNote>
      {status === "signed-out" && <SignInAgain />}
      {(status === "refused" || status === "offline") && <RetryButton onRetry={() => void section.saveNow()} />}
    </div>
  );
}

/** A component of its own, so that hundreds of rows that nobody edits do not look for words. */
function StatusWords<V extends Values>({ section }: { section: AutosavedSection<V> }) {
  return useSaveWords()(section);
}

function RetryButton({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations("saving");
  return (
    <Button type="button" tone="quiet" onClick={onRetry}>
      {t("retry")}
    </Button>
  );
}
