"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice.tsx";
import type { FormState } from "@/lib/platform/form-state.ts";

/** The words of a refusal, in the reader's language. */
export function FormRefusal({ state }: { state: FormState<unknown> }) {
  const t = useTranslations("refusals");
  if (state.status !== "refused") return null;
  return <Notice tone="refusal">{t(state.code, { ...state.details })}</Notice>;
}
