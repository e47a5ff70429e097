"use client";

import { useLocale, useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { AutosavedSection } from "./autosave.ts";
import { SaveNote } from "./save-note.tsx";
import { savedTime } from "./saved-time.ts";
import type { Values } from "./section-store.ts";
import { SignInAgain } from "./sign-in-again.tsx";

/**
 * The save status of a section in a live region: saving, saved at, or not saved with the reason and the next step.
 * In a public record nothing is saved before its button is pressed.
 */
export function SectionStatus<V extends Values>({ section }: { section: AutosavedSection<V> }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const { status, refusal, isPublic } = section;
  const reason = refusal ? refusals(refusal.code, { ...refusal.details }) : "";
  const isReadyForReaders = isPublic && (status === "waiting" || status === "offline" || status === "refused");
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
      <SaveNote status={status} text={wordsOf(section, { t, reason, locale })} />
      {status === "signed-out" && <SignInAgain />}
      {isReadyForReaders && (
        <Button type="button" onClick={() => void section.saveNow()}>
          {t("savePublicly")}
        </Button>
      )}
      {!isPublic && (status === "refused" || status === "offline") && (
        <Button type="button" tone="quiet" onClick={() => void section.saveNow()}>
          {t("retry")}
        </Button>
      )}
    </div>
  );
}

type Words = { t: ReturnType<typeof useTranslations<"saving">>; reason: string; locale: string };

function wordsOf(
  {
    status,
    refusal,
    savedAt,
    isRestored,
    isPublic,
  }: Pick<AutosavedSection<Values>, "status" | "refusal" | "savedAt" | "isRestored" | "isPublic">,
  { t, reason, locale }: Words,
): string {
  const isAnothers = refusal?.code === "another_account";
  if (status === "idle") return "";
  if (status === "saved") return t("saved", { time: savedTime(savedAt, locale) });
  if (status === "refused" || isAnothers) return t("refused", { reason });
  if (status !== "waiting") return t(status);
  if (isPublic) return t("waitingPublic");
  return t(isRestored ? "restored" : "waiting");
}
