"use client";

import { useTranslations } from "next-intl";
import {
  addNoteAction,
  moveNoteAction,
  removeNoteAction,
  restoreNoteAction,
} from "@/lib/exchanges/source-notes/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import { EditableList } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { LineAdder } from "../../editing/line-adder.tsx";
import { useListEdits } from "../../editing/list-edits.ts";
import { useListState } from "../../editing/list-state.ts";
import { Section } from "../../ui/section.tsx";
import { NoteFacts } from "./note-facts.tsx";
import { NoteRow } from "./note-row.tsx";

/** Passages of the source that leave a question open, each with a comment. */
export function NotesSection({ notes }: { notes: readonly NoteEntry[] }) {
  const t = useTranslations("sourceNotes");
  const { mayEdit } = useEditing();
  const { items, show } = useListState(notes);
  const edits = useListEdits({
    onItems: show,
    itemsOf: (answer: NoteEntry[]) => answer,
    actions: {
      remove: (ref, noteId) => removeNoteAction({ ...ref, noteId }),
      restore: (ref, noteId) => restoreNoteAction({ ...ref, noteId }),
      move: (ref, noteId, before) => moveNoteAction({ ...ref, noteId, before }),
    },
  });
  if (!mayEdit) {
    return (
      <Section id="notes" title={t("title")} intro={t("intro")}>
        <NoteFacts notes={items} />
      </Section>
    );
  }
  return (
    <Section id="notes" title={t("title")} intro={t("intro")}>
      <EditableList
        items={items}
        edits={edits}
        labelOf={(_note, number) => t("number", { number })}
        renderRow={(note, row) => <NoteRow note={note} row={row} />}
        removedText={t("removed")}
      >
        <LineAdder
          id="notes"
          label={t("quote")}
          hint={t("quoteHint")}
          buttonLabel={t("add")}
          onAdd={(quote) => edits.add({ quote }, (ref, key) => addNoteAction({ ...ref, key, quote }))}
        />
      </EditableList>
    </Section>
  );
}
