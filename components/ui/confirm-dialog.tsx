"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { useTranslations } from "next-intl";
import { type ReactElement, type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";

type ConfirmDialogProps = {
  title: string;
  /** the consequences, and whether they can be undone */
  text: ReactNode;
  /** what is asked about, where it takes more than a sentence; it scrolls inside of the dialog */
  children?: ReactNode;
  confirmLabel: string;
  tone?: "danger" | "plain" | undefined;
  /** the button that opens it; without one the caller sets `isOpen` */
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** what has the focus afterwards; without it, what had the focus before */
  focusAfter?: (() => HTMLElement | null) | undefined;
  onConfirm: () => void;
};

/** Asks before an action that readers see or that is hard to undo. The focus starts on "Cancel". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    text,
    children,
    confirmLabel,
    tone = "plain",
    trigger,
    isOpen,
    onOpenChange,
    focusAfter,
    onConfirm,
  } = props;
  const t = useTranslations("choosing");
  // a page has a dozen questions, and most are never asked
  const wasAsked = useRef(false);
  if (trigger || isOpen) wasAsked.current = true;
  if (!wasAsked.current) return null;
  return (
    <AlertDialog.Root {...(isOpen === undefined ? {} : { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <AlertDialog.Trigger render={trigger} />}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <AlertDialog.Popup
          {...(focusAfter && { finalFocus: focusAfter })}
          className={`fixed inset-x-4 top-1/2 z-50 mx-auto flex max-h-[92dvh] -translate-y-1/2 flex-col gap-4 rounded-[3px] border border-rule bg-paper p-6 ${children ? "max-w-2xl" : "max-w-md"}`}
        >
          <AlertDialog.Title className="text-lg">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm text-ink-soft">{text}</AlertDialog.Description>
          {children && (
            <section
              aria-label={title}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
              tabIndex={0}
              className="min-h-0 overflow-y-auto border-y border-hairline py-3"
            >
              {children}
            </section>
          )}
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
