"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

type NamesakeQuestionProps = {
  /** the name that the directory has already; null while nothing is asked */
  name: string | null;
  onAnother: () => void;
  onClose: () => void;
};

/** Asks whether somebody whose name the directory has is another person. */
export function NamesakeQuestion({ name, onAnother, onClose }: NamesakeQuestionProps) {
  const t = useTranslations("delegations");
  return (
    <ConfirmDialog
      title={t("namesakeTitle", { name: name ?? "" })}
      text={t("namesakeText")}
      confirmLabel={t("keepAnother")}
      isOpen={name !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      onConfirm={onAnother}
    />
  );
}
