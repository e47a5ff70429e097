"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { FormState } from "@/lib/platform/action-state.ts";
import { Notice } from "../ui/notice.tsx";
import { SignInInNewTab } from "./sign-in-in-new-tab.tsx";

/**
 * Shows why a form was refused; `children` are the possible next steps. The submit button may be far below, so the
 * first wrong field gets the focus or, when no field is wrong, the message scrolls into view.
 */
export function FormRefusal({ state, children }: { state: FormState<unknown>; children?: ReactNode }) {
  const t = useTranslations("refusals");
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== "refused") return;
    const wrong = place.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (wrong) wrong.focus();
    else place.current?.scrollIntoView({ block: "nearest" });
  }, [state]);
  if (state.status !== "refused") return null;
  return (
    <div ref={place} className="grid scroll-my-6 gap-2">
      <Notice tone="refusal">
        {t(state.code, { ...state.details })}
        {state.code === "sign_in_needed" && <SignInInNewTab />}
      </Notice>
      {children}
    </div>
  );
}
