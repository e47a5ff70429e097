"use client";

import { useEffect, useState } from "react";
import { Button } from "./button.tsx";

type UndoNoticeProps = {
  text: string;
  undoLabel: string;
  closeLabel: string;
  onUndo: () => void;
  onClose: () => void;
};

const SHOWN_MS = 10_000;

/** Says at the foot of the page what was just done and offers to take it back; waits while it is pointed at. */
export function UndoNotice({ text, undoLabel, closeLabel, onUndo, onClose }: UndoNoticeProps) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const hold = { onPointerEnter: () => setIsHeld(true), onPointerLeave: () => setIsHeld(false) };
  return (
    <div
      role="status"
      {...hold}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      className="fixed inset-x-3 bottom-3 z-30 mx-auto flex max-w-xl flex-wrap items-center justify-between gap-3 rounded-[3px] bg-ink py-2 ps-5 pe-2 text-sm text-paper print:hidden"
    >
      <p>{text}</p>
      <span className="flex gap-1">
        <Button type="button" tone="ghost" className="text-paper underline hover:text-ink" onClick={onUndo}>
          {undoLabel}
        </Button>
        <Button type="button" tone="ghost" className="text-paper hover:text-ink" onClick={onClose}>
          {closeLabel}
        </Button>
      </span>
    </div>
  );
}
