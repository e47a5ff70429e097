"use client";

import { useTranslations } from "next-intl";
import { usePageClock } from "../ui/page-clock.ts";
import type { PartState } from "./part-states.ts";
import { savedTime } from "./saved-time.ts";

/** Says in words how a save went: saving, saved at, or not saved and why. */
export function useSaveWords(): (state: PartState) => string {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  const timezone = usePageClock();
  const reasonOf = (refusal: NonNullable<PartState["refusal"]>): string =>
    t("refused", { reason: refusals(refusal.code, { ...refusal.details }) });
  return ({ status, refusal, savedAt, isRestored }) => {
    if (status === "idle") return "";
    if (status === "saved") return t("saved", { time: savedTime(savedAt, timezone) });
    if (status === "refused") return refusal ? reasonOf(refusal) : t("notAnswered");
    if (refusal?.code === "another_account") return reasonOf(refusal);
    return t(status === "waiting" && isRestored ? "restored" : status);
  };
}
