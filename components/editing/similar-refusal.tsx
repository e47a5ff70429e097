"use client";

import { useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/action-state.ts";
import { CheckField } from "../ui/check-field.tsx";
import { FormRefusal } from "./form-refusal.tsx";

type SimilarRefusalProps = {
  state: FormState<unknown>;
  /** where the one that is there already stands */
  hrefOf: (address: string) => string;
};

/** Why a create was refused; where something of the same name is there already, leads to it or lets another one be made. */
export function SimilarRefusal({ state, hrefOf }: SimilarRefusalProps) {
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
