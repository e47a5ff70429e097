"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { isComposing } from "../ui/text-input.ts";

type NextOnEnterProps = {
  /** @param field the name of the field in which Enter was pressed */
  onNext: (field: string) => void;
  /** some of the texts have several lines: Shift and Enter break a line */
  isMultiline?: boolean;
  children: ReactNode;
};

/** The fields of an open row, in which Enter goes on to the same text of the next row. */
export function NextOnEnter({ onNext, isMultiline = false, children }: NextOnEnterProps) {
  const t = useTranslations("list");
  const enter = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    if (event.key !== "Enter" || event.shiftKey || isComposing(event)) return;
    const isText =
      target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");
    if (!isText || target.name === "") return;
    event.preventDefault();
    onNext(target.name);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the texts inside take the key
    <div className="grid min-w-0 gap-4" onKeyDown={enter}>
      {children}
      {isMultiline && <p className="-mt-2 text-xs text-ink-faint max-sm:hidden">{t("enterHint")}</p>}
    </div>
  );
}
