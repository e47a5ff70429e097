"use client";

import { useTranslations } from "next-intl";
import { Notice } from "../../ui/notice.tsx";
import type { Trouble } from "./roster-state.ts";

/** Why a change of the list was not made. */
export function TroubleNotice({ trouble }: { trouble: Trouble | null }) {
  const t = useTranslations("delegations");
  const refusals = useTranslations("refusals");
  if (trouble === null) return null;
  const text = trouble === "offline" ? t("offline") : refusals(trouble.code, { ...trouble.details });
  return <Notice tone="refusal">{text}</Notice>;
}
