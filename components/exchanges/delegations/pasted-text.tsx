"use client";

import { useTranslations } from "next-intl";
import type { ClipboardEvent } from "react";
import { isBlank } from "@/lib/platform/text-rules.ts";
import { TextAreaField } from "../../ui/text-area-field.tsx";

type PastedTextProps = {
  /** the id of the field */
  id: string;
  text: string;
  onType: (text: string) => void;
  /** @param text what stands in the field after a paste */
  onPaste: (text: string) => void;
};

/** The field for a list: what is pasted into it is read at once, what is typed stays text. */
export function PastedText({ id, text, onType, onPaste }: PastedTextProps) {
  const t = useTranslations("pasting");
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData("text/plain");
    if (isBlank(pasted) || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.target;
    onPaste(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
  };
  return (
    <div onPaste={paste}>
      <TextAreaField id={id} label={t("field")} hint={t("hint")} value={text} onChange={onType} />
    </div>
  );
}
