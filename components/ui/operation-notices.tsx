"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "./confirm-dialog.tsx";
import { Notice } from "./notice.tsx";
import type { Operations } from "./operations.ts";

/** What the changes of a list have to say: why one was not made, and, in a public record, whether it is meant for readers. */
export function OperationNotices({ operations: { trouble, question } }: { operations: Operations }) {
  const t = useTranslations("saving");
  const refusals = useTranslations("refusals");
  return (
    <>
      {trouble && (
        <Notice tone="refusal">
          {trouble === "offline" ? t("notAnswered") : refusals(trouble.code, { ...trouble.details })}
        </Notice>
      )}
      <ConfirmDialog
        title={t("publicTitle")}
        text={t("publicText")}
        confirmLabel={t("savePublicly")}
        isOpen={question !== null}
        onOpenChange={(isOpen) => !isOpen && question?.answer(false)}
        onConfirm={() => question?.answer(true)}
      />
    </>
  );
}
