"use client";

import { useTranslations } from "next-intl";
import { UndoNotice } from "./undo-notice.tsx";
import type { UndoStack } from "./undo-stack.ts";

/** Offers to take back the last change of a list, and then the one before it. */
export function UndoNotices({ undo }: { undo: UndoStack }) {
  const t = useTranslations("list");
  const { last, count } = undo;
  if (!last) return null;
  const text = count > 1 ? t("undoSeveral", { text: last.text, count: count - 1 }) : last.text;
  return <UndoNotice key={last.id} text={text} onUndo={() => void undo.undoLast()} onClose={undo.clear} />;
}
