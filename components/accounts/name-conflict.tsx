"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/action-state.ts";

/**
 * The version that the form sends next. When somebody else renamed the account meanwhile, also shows the new name, so
 * that the person has seen it before sending again.
 */
export function NameConflict({ state, version }: { state: FormState<unknown>; version: number }) {
  const t = useTranslations("account");
  const details = state.status === "refused" && state.code === "changed_meanwhile" ? state.details : null;
  return (
    <>
      <input type="hidden" name="version" value={details?.version ?? version} />
      {details && <p className="text-sm text-ink-soft">{t("renamedMeanwhile", { name: String(details.name) })}</p>}
    </>
  );
}
