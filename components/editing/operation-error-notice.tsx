"use client";

import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice.tsx";
import type { OperationError } from "./operations.ts";
import { SignInInNewTab } from "./sign-in-in-new-tab.tsx";

/** Why a change of a list was not made. */
export function OperationErrorNotice({ error }: { error: OperationError | null }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  if (error === null) return null;
  if (error === "offline") return <Notice tone="refusal">{t("notAnswered")}</Notice>;
  return (
    <Notice tone="refusal">
      {refusals(error.code, { ...error.details })}
      {error.code === "sign_in_needed" && <SignInInNewTab />}
    </Notice>
  );
}
