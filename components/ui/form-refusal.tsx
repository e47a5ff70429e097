"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState } from "@/lib/platform/form-state.ts";
import { Notice } from "./notice.tsx";
import { SignInBeside } from "./sign-in-beside.tsx";

/** Why a form was refused, in words; `children` is what may follow from it. */
export function FormRefusal({ state, children }: { state: FormState<unknown>; children?: ReactNode }) {
  const t = useTranslations("refusals");
  if (state.status !== "refused") return null;
  return (
    <div className="grid gap-2">
      <Notice tone="refusal">
        {t(state.code, { ...state.details })}
        {state.code === "sign_in_needed" && <SignInBeside />}
      </Notice>
      {children}
    </div>
  );
}
