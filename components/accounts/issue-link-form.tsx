"use client";

import { useTranslations } from "next-intl";
import { issueLinkAction } from "@/lib/accounts/invitations/actions.ts";
import type { LinkKind } from "@/lib/accounts/rules.ts";
import { useFormAction } from "../editing/form-action.ts";
import { FormRefusal } from "../editing/form-refusal.tsx";
import { IdempotencyKeyField } from "../editing/idempotency-key-field.tsx";
import { Button } from "../ui/button.tsx";
import { OneTimeLink } from "./one-time-link.tsx";

/** Makes a link for an account and shows it once. */
export function IssueLinkForm({ code, formKey, kind }: { code: string; formKey: string; kind: LinkKind }) {
  const t = useTranslations("users");
  const [state, action, isPending] = useFormAction(issueLinkAction);
  return (
    <form action={action} className="grid gap-4">
      <FormRefusal state={state} />
      {state.status === "done" && <OneTimeLink issued={state.result} isOnItsPage />}
      <input type="hidden" name="code" value={code} />
      <IdempotencyKeyField value={formKey} state={state} />
      <Button type="submit" tone="quiet" aria-disabled={isPending} className="justify-self-start">
        {isPending ? t("makingLink") : t(`makeLink.${kind}`)}
      </Button>
    </form>
  );
}
