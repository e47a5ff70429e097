"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { Button } from "./button.tsx";

type ConfirmDialogProps = {
  title: string;
  /** the consequences, and whether they can be undone */
  text: ReactNode;
  confirmLabel: string;
  tone?: "danger" | "plain" | undefined;
  /** the button that opens it; without one the caller sets `isOpen` */
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  onConfirm: () => void;
};

/** Asks before an action that readers see or that is hard to undo. The focus starts on "Cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirmLabel, tone = "plain", trigger, isOpen, onOpenChange, onConfirm } = props;
  const t = useTranslations("choosing");
  return (
    <AlertDialog.Root {...(isOpen === undefined ? {} : { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <AlertDialog.Trigger render={trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <AlertDialog.Popup className="fixed inset-x-4 top-1/2 z-50 mx-auto grid max-w-md -translate-y-1/2 gap-4 rounded-[3px] border border-rule bg-paper p-6">
          <AlertDialog.Title className="text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm text-ink-soft">{text}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-3 pt-2">
            <AlertDialog.Close render={<Button type="button" tone="quiet" />}>{t("cancel")}</AlertDialog.Close>
            <AlertDialog.Close
              render={<Button type="button" tone={tone === "danger" ? "danger" : "solid"} />}
              // ignores the second click of a double click
              onClick={({ detail }) => detail < 2 && onConfirm()}
            >
              {confirmLabel}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
