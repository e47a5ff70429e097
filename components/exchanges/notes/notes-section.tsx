"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { addNoteAction, moveNoteAction, removeNoteAction, restoreNoteAction } from "@/lib/exchanges/sources/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/sources/queries.ts";
import { useEditing } from "../../ui/editing.ts";
import { useKeptList } from "../../ui/kept-list.ts";
import { LineAdder } from "../../ui/line-adder.tsx";
import { useOnceKey } from "../../ui/once-key.ts";
import { OperationNotices } from "../../ui/operation-notices.tsx";
import { useOperations } from "../../ui/operations.ts";
import { Section } from "../../ui/section.tsx";
import { SortableList } from "../../ui/sortable-list.tsx";
import { UndoNotice } from "../../ui/undo-notice.tsx";
import { NoteFacts } from "./note-facts.tsx";
import { NoteRow } from "./note-row.tsx";

/** Passages of the source that leave something open, each with what is to be said of it. */
export function NotesSection({ notes }: { notes: readonly NoteEntry[] }) {
  const t = useTranslations("notesDesk");
  const { mayEdit } = useEditing();
  const { items, show, place } = useKeptList(notes);
  const operations = useOperations();
  const once = useOnceKey();
  const [removed, setRemoved] = useState<string | null>(null);
  if (!mayEdit) {
    return (
      <Section id="notes" title={t("title")} intro={t("intro")}>
        <NoteFacts notes={items} />
      </Section>
    );
  }
  const add = async (quote: string): Promise<boolean> => {
    const key = once.keyFor({ quote });
    const added = await operations.run((ref) => addNoteAction({ ...ref, key, quote }));
    if (!added) return false;
    once.done();
    show(added);
    return true;
  };
  const remove = async (noteId: string) => {
    const left = await operations.run((ref) => removeNoteAction({ ...ref, noteId }));
    if (!left) return;
    show(left);
    setRemoved(noteId);
  };
  const restore = async (noteId: string) => {
    setRemoved(null);
    const back = await operations.run((ref) => restoreNoteAction({ ...ref, noteId }));
    if (back) show(back);
  };
  const move = async (noteId: string, toIndex: number) => {
    const { before, undo } = place(noteId, toIndex);
    const moved = await operations.run((ref) => moveNoteAction({ ...ref, noteId, before }));
    if (moved) show(moved);
    else undo();
  };
  return (
    <Section id="notes" title={t("title")} intro={t("intro")}>
      <SortableList
        items={items.map((note, at) => ({ id: note.id, label: t("number", { number: at + 1 }), note }))}
        onMove={(id, toIndex) => void move(id, toIndex)}
        labels={{
          handle: (label) => t("handle", { label }),
          up: (label) => t("up", { label }),
          down: (label) => t("down", { label }),
          moved: (label, position, total) => t("moved", { label, position, total }),
        }}
        renderItem={({ note, label }, _index, controls) => (
          <NoteRow note={note} label={label} controls={controls} onRemove={() => void remove(note.id)} />
        )}
      />
      <OperationNotices operations={operations} />
      <LineAdder
        label={t("quote")}
        hint={t("quoteHint")}
        buttonLabel={t("add")}
        isBusy={operations.isBusy}
        onAdd={add}
      />
      {removed && (
        <UndoNotice
          text={t("removed")}
          undoLabel={t("undo")}
          closeLabel={t("close")}
          onUndo={() => void restore(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </Section>
  );
}
