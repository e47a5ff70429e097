"use client";

import { useLocale, useTranslations } from "next-intl";
import type { PeopleToAsk } from "@/lib/exchanges/queries.ts";
import { startReportAction } from "@/lib/reports/drafts/actions.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ReportWriters } from "./report-writers.tsx";

type StartReportProps = {
  code: string;
  /** who writes it, where the reader may not; otherwise null */
  writers: PeopleToAsk | null;
  formKey: string;
};

/** Says that an exchange has no report, and starts one. */
export function StartReport({ code, writers, formKey }: StartReportProps) {
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const locale = useLocale();
  const [state, start, isPending] = useFormAction(startReportAction);
  if (writers) {
    return (
      <EmptyState text={t("none")}>
        <p className="text-sm text-ink-soft">
          <ReportWriters writers={writers} />
        </p>
      </EmptyState>
    );
  }
  return (
    <EmptyState text={t("none")}>
      <p className="max-w-2xl text-sm text-ink-soft">{t("startIntro")}</p>
      {state.status === "refused" && <Notice tone="refusal">{refusals(state.code, { ...state.details })}</Notice>}
      <form action={start}>
        <input type="hidden" name="code" value={code} />
        <IdempotencyKeyField value={formKey} state={state} />
        <input type="hidden" name="page" value={locale} />
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? t("starting") : t("start")}
        </Button>
      </form>
    </EmptyState>
  );
}
