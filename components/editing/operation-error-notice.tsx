"use client";

import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice.tsx";
import type { OperationError } from "./operations.ts";
import { type PartState, useReportedState } from "./part-states.ts";
import { SignInInNewTab } from "./sign-in-in-new-tab.tsx";

const UNANSWERED: PartState = { status: "refused", refusal: null, savedAt: null, isRestored: false };

/** Why a change of a list was not made; the list of the page's parts says it too. */
export function OperationErrorNotice({ error }: { error: OperationError | null }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  useReportedState(error && (error === "offline" ? UNANSWERED : { ...UNANSWERED, refusal: error }));
  if (error === null) return null;
  if (error === "offline") return <Notice tone="refusal">{t("notAnswered")}</Notice>;
  return (
    <Notice tone="refusal">
      {refusals(error.code, { ...error.details })}
      {error.code === "sign_in_needed" && <SignInInNewTab />}
    </Notice>
  );
}
