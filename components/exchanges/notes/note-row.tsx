"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { saveNoteAction } from "@/lib/exchanges/sources/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/sources/queries.ts";
import { useAutosave } from "../../ui/autosave.ts";
import { useEditing } from "../../ui/editing.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { SavedBilingual } from "../../ui/saved-bilingual.tsx";
import { SavedCheck } from "../../ui/saved-check.tsx";
import { SavedField } from "../../ui/saved-field.tsx";
import { SectionStatus } from "../../ui/section-status.tsx";

type NoteRowProps = { note: NoteEntry; label: string; controls: ReactNode; onRemove: () => void };

/** One passage with its comment, saved by itself. */
export function NoteRow({ note, label, controls, onRemove }: NoteRowProps) {
  const t = useTranslations("notesDesk");
  const { subject, owner, isPublic } = useEditing();
  const section = useAutosave({
    id: `${owner}.note.${note.id}`,
    initial: note,
    isPublic,
    save: (request) => saveNoteAction({ code: subject, noteId: note.id, ...request }),
  });
  return (
    <fieldset aria-label={label} className="grid min-w-0 gap-4 border-b border-hairline py-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="-ms-3">{controls}</span>
        <span className="-me-3 ms-auto flex items-center gap-1">
          <SectionStatus section={section} />
          <IconButton icon={Trash2} label={t("remove", { label })} onClick={onRemove} />
        </span>
      </div>
      <SavedField section={section} field="quote" label={t("quote")} kind="lines" />
      <SavedBilingual section={section} zh="commentZh" en="commentEn" label={t("comment")} isMultiline />
      <SavedCheck
        section={section}
        field="isPublic"
        label={t("isPublic")}
        words={{ on: t("public"), off: t("private") }}
      />
    </fieldset>
  );
}
