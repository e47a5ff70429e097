"use client";

import { useTranslations } from "next-intl";
import { Notice } from "./notice.tsx";
import type { Trouble } from "./operations.ts";
import { SignInBeside } from "./sign-in-beside.tsx";

/** Why a change of a list was not made. */
export function TroubleNotice({ trouble }: { trouble: Trouble | null }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  if (trouble === null) return null;
  if (trouble === "offline") return <Notice tone="refusal">{t("notAnswered")}</Notice>;
  return (
    <Notice tone="refusal">
      {refusals(trouble.code, { ...trouble.details })}
      {trouble.code === "sign_in_needed" && <SignInBeside />}
    </Notice>
  );
}
