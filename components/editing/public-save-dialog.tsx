"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import type { Operations } from "./operations.ts";

/** Asks, in a public record, whether a change is meant for readers. */
export function PublicSaveDialog({ question }: Pick<Operations, "question">) {
  const t = useTranslations("saving");
  return (
    <ConfirmDialog
      title={t("publicTitle")}
      text={t("publicText")}
      confirmLabel={t("savePublicly")}
      isOpen={question !== null}
      onOpenChange={(isOpen) => !isOpen && question?.answer(false)}
      onConfirm={() => question?.answer(true)}
    />
  );
}
