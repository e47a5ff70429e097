"use client";

import { useTranslations } from "next-intl";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";

type NamesakeQuestionProps = {
  /** the name that is in the directory already; null while there is no question */
  name: string | null;
  onAnother: () => void;
  onClose: () => void;
};

/** Asks whether a member with the name of a person in the directory is another person. */
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
