"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/action-state.ts";
import { CheckField } from "../ui/check-field.tsx";
import { FormRefusal } from "./form-refusal.tsx";

type DuplicateRefusalProps = {
  state: FormState<unknown>;
  /** returns the page of the existing entry */
  hrefOf: (address: string) => string;
};

/**
 * Shows why a create was refused. For an entry with an existing name, links to that entry and lets the person create
 * another one.
 */
export function DuplicateRefusal({ state, hrefOf }: DuplicateRefusalProps) {
  const t = useTranslations("directory");
  const isSimilar = state.status === "refused" && state.code === "similar_exists";
  return (
    <FormRefusal state={state}>
      {isSimilar && (
        <div className="flex flex-wrap items-center gap-x-8 gap-y-1 ps-4 text-sm">
          <a className="inline-flex min-h-11 items-center" href={hrefOf(String(state.details.address))}>
            {t("openExisting")}
          </a>
          <CheckField name="anyway" value="on" label={t("createAnyway")} />
        </div>
      )}
    </FormRefusal>
  );
}
