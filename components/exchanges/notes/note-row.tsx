"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveNoteAction } from "@/lib/exchanges/source-notes/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import type { NoteValues } from "@/lib/exchanges/source-notes/schema.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import type { EditableRow } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { NextOnEnter } from "../../editing/next-on-enter.tsx";
import { otherWords } from "../../editing/other-words.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedCheck } from "../../editing/saved-check.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import type { RowSaver } from "../../editing/section-data.ts";
import { NoteLine } from "./note-line.tsx";

type NoteRowProps = { note: NoteEntry; row: EditableRow; onSave: RowSaver<NoteValues> };

/** One passage with its comment, which saves itself. */
export function NoteRow({ note, row, onSave }: NoteRowProps) {
  const t = useTranslations("sourceNotes");
  const locale = useLocale();
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.note.${note.id}`,
    initial: note,
    save: (request) => onSave(note.id, saveNoteAction({ code: subject, noteId: note.id, ...request })),
  });
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<NoteLine values={section.values} label={row.label} isOpen={row.isOpen} />}
      folded={() => [
        { name: t("comment"), words: [otherWords(locale, section.values.commentZh, section.values.commentEn)] },
      ]}
      removeLabel={() => t("remove", { label: row.label })}
    >
      <NextOnEnter onNext={row.onNext} isMultiline>
        <SavedField section={section} field="quote" label={t("quote")} kind="lines" />
        <SavedBilingual section={section} zh="commentZh" en="commentEn" label={t("comment")} isMultiline />
        <SavedCheck
          section={section}
          field="isPublic"
          label={t("isPublic")}
          words={{ on: t("public"), off: t("private") }}
        />
      </NextOnEnter>
    </CollapsibleRow>
  );
}
