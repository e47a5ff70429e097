"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";

type DialogProps = {
  title: string;
  /** the button that opens it; without one the caller sets `isOpen` */
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  isWide?: boolean | undefined;
  /** id of the element that gets the focus first; the first one that can, unless it is given */
  startsAt?: string | undefined;
  footer?: ReactNode;
  children: ReactNode;
};

/** A dialog above the page. It holds the focus, Escape closes it, and the focus returns to where it was. */
export function Dialog({
  title,
  trigger,
  isOpen,
  onOpenChange,
  isWide = false,
  startsAt,
  footer,
  children,
}: DialogProps) {
  const t = useTranslations("choosing");
  return (
    <Base.Root {...(isOpen === undefined ? {} : { open: isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-ink/30" />
        <Base.Popup
          {...(startsAt !== undefined && { initialFocus: () => document.getElementById(startsAt) })}
          className={`fixed inset-x-0 bottom-0 z-50 mx-auto flex max-h-[92dvh] w-full flex-col rounded-t-[3px] border border-rule bg-paper sm:top-1/2 sm:bottom-auto sm:-translate-y-1/2 sm:rounded-[3px] ${isWide ? "max-w-6xl" : "max-w-xl"}`}
        >
          <header className="flex items-start justify-between gap-4 border-b border-hairline ps-5 pe-2 py-2">
            <Base.Title className="py-1.5 text-lg">{title}</Base.Title>
            <Base.Close aria-label={t("close")} className="grid size-11 shrink-0 place-items-center text-ink-soft">
              <X aria-hidden="true" className="size-5" />
            </Base.Close>
          </header>
          <div className="grid gap-5 overflow-y-auto px-5 py-5">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-3 border-t border-hairline px-5 py-3">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
