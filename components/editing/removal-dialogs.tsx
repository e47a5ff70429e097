"use client";

import { ConfirmDialog } from "../ui/confirm-dialog.tsx";
import { UndoNotice } from "./undo-notice.tsx";

type RemovalDialogsProps<Item> = {
  /** the row to remove, while the dialog asks about it */
  asked: Item | null;
  onAnswered: () => void;
  question: { title: string; text: string; confirm: string };
  /** the row that was removed last */
  removed: Item | null;
  removedText: (item: Item) => string;
  onRemove: (item: Item) => Promise<void>;
  onRestore: (item: Item) => Promise<void>;
  onForget: () => void;
};

/** Asks before it removes a row that has other content attached, and offers to restore the row afterwards. */
export function RemovalDialogs<Item extends { id: string }>(props: RemovalDialogsProps<Item>) {
  const { asked, onAnswered, question, removed, removedText, onRemove, onRestore, onForget } = props;
  return (
    <>
      <ConfirmDialog
        title={question.title}
        text={question.text}
        confirmLabel={question.confirm}
        tone="danger"
        isOpen={asked !== null}
        onOpenChange={(isOpen) => !isOpen && onAnswered()}
        onConfirm={() => asked && void onRemove(asked)}
      />
      {removed && (
        <UndoNotice
          key={removed.id}
          text={removedText(removed)}
          onUndo={() => void onRestore(removed)}
          onClose={onForget}
        />
      )}
    </>
  );
}
