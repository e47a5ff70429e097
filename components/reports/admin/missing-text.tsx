"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { startTextAction } from "@/lib/reports/drafts/actions.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

type MissingTextProps = { code: string; slug: string; locale: Locale; formKey: string };

/** A language that the report does not have yet, with a button that adds it. */
export function MissingText({ code, slug, locale, formKey }: MissingTextProps) {
  const t = useTranslations("reportEditor");
  const refusals = useTranslations("refusals");
  const page = useLocale();
  const [state, start, isPending] = useFormAction(startTextAction);
  const language = t(`language.${locale}`);
  return (
    <form
      action={start}
      id={`text-${locale}`}
      className="grid content-start justify-items-start gap-4 border-t border-rule pt-5"
    >
      <h2 className="text-xl">{language}</h2>
      {state.status === "refused" && <Notice tone="refusal">{refusals(state.code, { ...state.details })}</Notice>}
      <p className="text-ink-soft">{t("missingText", { language })}</p>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="locale" value={locale} />
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="page" value={page} />
      <Button type="submit" tone="quiet" aria-disabled={isPending}>
        {isPending ? t("starting") : t("startText", { language })}
      </Button>
    </form>
  );
}
