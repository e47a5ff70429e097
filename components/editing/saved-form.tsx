"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { Button } from "../ui/button.tsx";
import { usePageClock } from "../ui/page-clock.ts";
import type { AutosavedSection } from "./autosave.ts";
import { useLeaveGuard } from "./leave-guard.ts";
import { SaveNote } from "./save-note.tsx";
import { savedTime } from "./saved-time.ts";
import type { Values } from "./section-store.ts";
import { SignInAgain } from "./sign-in-again.tsx";

/**
 * Fields that a button saves, because readers see the change at once; takes a section of `useAutosave` with `hasSaveButton`.
 * Enter saves as well. After a save the rest of the page is refreshed.
 */
export function SavedForm<V extends Values>({
  section,
  children,
}: {
  section: AutosavedSection<V>;
  children: ReactNode;
}) {
  const t = useTranslations("saving");
  const router = useRouter();
  useLeaveGuard();
  const { savedAt, status } = section;
  useEffect(() => {
    if (savedAt !== null) router.refresh();
  }, [savedAt, router]);
  const hasNothing = status === "idle" || status === "saved" || status === "saving";
  return (
    <form
      noValidate
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        void section.saveNow();
      }}
    >
      {children}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button type="submit" aria-disabled={hasNothing}>
          {t("save")}
        </Button>
        <SaveNote status={status}>{useWords(section)}</SaveNote>
        {status === "signed-out" && <SignInAgain />}
      </div>
    </form>
  );
}

function useWords<V extends Values>({ status, refusal, savedAt }: AutosavedSection<V>): string {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  const timezone = usePageClock();
  if (status === "idle") return "";
  if (status === "waiting") return t("unsaved");
  if (status === "refused")
    return t("refused", { reason: refusal ? refusals(refusal.code, { ...refusal.details }) : "" });
  if (status !== "saved") return t(status);
  return t("saved", { time: savedTime(savedAt, timezone) });
}
