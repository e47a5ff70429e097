"use client";

import { ConfirmDialog } from "../ui/confirm-dialog.tsx";

type RemovalQuestionProps<Item> = {
  /** the row to remove, while the dialog asks about it */
  asked: Item | null;
  onAnswered: () => void;
  question: { title: string; text: string; confirm: string };
  onRemove: (item: Item) => Promise<void>;
};

/** Asks before it removes a row that has other content attached. */
export function RemovalQuestion<Item>({ asked, onAnswered, question, onRemove }: RemovalQuestionProps<Item>) {
  return (
    <ConfirmDialog
      title={question.title}
      text={question.text}
      confirmLabel={question.confirm}
      tone="danger"
      isOpen={asked !== null}
      onOpenChange={(isOpen) => !isOpen && onAnswered()}
      onConfirm={() => asked !== null && void onRemove(asked)}
    />
  );
}
