"use client";

import { useTranslations } from "next-intl";
import {
  moveNoteAction,
  removeNoteAction,
  restoreNoteAction,
  undoMoveNoteAction,
} from "@/lib/exchanges/source-notes/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import type { NoteValues } from "@/lib/exchanges/source-notes/schema.ts";
import { EditableList } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { useListOperations } from "../../editing/list-operations.ts";
import { rowSaver, useSectionData, withSavedRow } from "../../editing/section-data.ts";
import { Section } from "../../ui/section.tsx";
import { NoteAdder } from "./note-adder.tsx";
import { NoteFacts } from "./note-facts.tsx";
import { NoteRow } from "./note-row.tsx";

/** Passages of the source that leave a question open, each with a comment. */
export function NotesSection({ initial }: { initial: readonly NoteEntry[] }) {
  const t = useTranslations("sourceNotes");
  const { mayEdit } = useEditing();
  const section = useSectionData("notes", initial, { own: ["NOTES"] });
  const list = useListOperations(section, {
    merge: (_data, answer: NoteEntry[]): readonly NoteEntry[] => answer,
    actions: {
      remove: (ref, noteId) => removeNoteAction({ ...ref, noteId }),
      restore: (ref, noteId) => restoreNoteAction({ ...ref, noteId }),
      move: (ref, noteId, before) => moveNoteAction({ ...ref, noteId, before }),
      undoMove: (ref, noteId) => undoMoveNoteAction({ ...ref, noteId }),
    },
  });
  const onSave = rowSaver<readonly NoteEntry[], NoteValues>(section, withSavedRow);
  if (!mayEdit) {
    return (
      <Section id="notes" title={t("title")}>
        <NoteFacts notes={section.data} />
      </Section>
    );
  }
  return (
    <Section id="notes" title={t("title")} intro={t("intro")}>
      <EditableList
        opensNew={false}
        items={section.data}
        list={list}
        labelOf={(_note, number) => t("number", { number })}
        renderRow={(note, row) => <NoteRow note={note} row={row} onSave={onSave} />}
        removedText={t("removed")}
      >
        <NoteAdder count={section.data.length} list={list} />
      </EditableList>
    </Section>
  );
}
