"use client";

import { useTranslations } from "next-intl";
import { type FocusEvent, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { useNoticeOffset } from "./notice-stack.ts";
import { useUncoveredFocus } from "./uncovered-focus.ts";

type UndoNoticeProps = {
  text: string;
  onUndo: () => void;
  onClose: () => void;
};

const SHOWN_MS = 10_000;

/**
 * Announces at the foot of the page what was just done and offers to undo it. Disappears after a while, but not while
 * the pointer is on it or it has the focus. Another action needs another `key`, which announces it and restarts the
 * time. Notices of several lists stand one above the other.
 */
export function UndoNotice({ text, onUndo, onClose }: UndoNoticeProps) {
  const t = useTranslations("list");
  const notice = useRef<HTMLElement>(null);
  const offset = useNoticeOffset(notice);
  useUncoveredFocus(notice, offset);
  const [isPointedAt, setIsPointedAt] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  // screen readers announce a text only when it is added to a live region later
  const [announcement, setAnnouncement] = useState("");
  useEffect(() => setAnnouncement(text), [text]);
  const close = useRef(onClose);
  close.current = onClose;
  const isHeld = isPointedAt || isFocused;
  useEffect(() => {
    if (isHeld || announcement === "") return;
    const timer = setTimeout(() => close.current(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, announcement]);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => setIsFocused(currentTarget.contains(relatedTarget));
  const buttons = [
    { name: "undo", look: "underline underline-offset-4", onClick: onUndo },
    { name: "close", look: "", onClick: onClose },
  ] as const;
  return (
    <section
      ref={notice}
      aria-label={t("undo")}
      style={{ translate: `0 -${offset}px` }}
      onPointerEnter={() => setIsPointedAt(true)}
      onPointerLeave={() => setIsPointedAt(false)}
      onFocus={() => setIsFocused(true)}
      onBlur={leave}
      className="undo-notice fixed inset-x-3 bottom-3 z-30 mx-auto flex min-h-15 max-w-xl flex-wrap items-center justify-between gap-x-4 rounded-[3px] bg-ink py-2 ps-5 pe-2 text-sm text-paper print:hidden"
    >
      <p role="status">{announcement}</p>
      <span className="flex gap-1">
        {buttons.map(({ name, look, onClick }) => (
          <Button
            key={name}
            type="button"
            tone="ghost"
            className={`text-paper focus-visible:outline-paper hover:text-ink ${look}`}
            onClick={onClick}
          >
            {t(name)}
          </Button>
        ))}
      </span>
    </section>
  );
}
