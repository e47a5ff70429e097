"use client";

import { useTranslations } from "next-intl";
import { addNoteAction, pasteNotesAction, undoNotesPasteAction } from "@/lib/exchanges/source-notes/actions.ts";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import { MAX_NOTES, MAX_QUOTE_LENGTH } from "@/lib/exchanges/source-notes/rules.ts";
import { listedLines } from "@/lib/platform/listed-lines.ts";
import { LineAdder } from "../../editing/line-adder.tsx";
import type { ListOperations } from "../../editing/list-operations.ts";
import type { ReadLine } from "../../editing/pasted-line.tsx";
import { PastedLines } from "../../editing/pasted-lines.tsx";
import { usePastedText } from "../../editing/pasted-text.ts";

type NoteAdderProps = {
  /** of the notes that the record has */
  count: number;
  list: ListOperations<NoteEntry[]>;
};

const readNotes = (text: string): ReadLine[] => listedLines(text).map((line) => ({ text: line, written: line }));

/** Adds notes on the source: Enter adds a typed passage, and several pasted lines become several notes. */
export function NoteAdder({ count, list }: NoteAdderProps) {
  const t = useTranslations("sourceNotes");
  const pasted = usePastedText("notes");
  const addPasted = (lines: readonly ReadLine[]) => {
    const quotes = lines.map(({ text }) => text);
    return list.paste({ quotes }, (ref, key) => pasteNotesAction({ ...ref, key, quotes }), {
      text: t("pasted", { count: quotes.length }),
      operate: (ref, key) => undoNotesPasteAction({ ...ref, key }),
      listOf: ({ notes }) => notes,
    });
  };
  return (
    <>
      <PastedLines
        paste={pasted}
        read={readNotes}
        asWritten={(line) => line}
        maxLength={MAX_QUOTE_LENGTH}
        room={MAX_NOTES - count}
        error={list.operations.error}
        onAdd={addPasted}
      />
      <LineAdder
        id="notes"
        label={t("quote")}
        placeholder={t("placeholder")}
        buttonLabel={t("add")}
        isInline
        onPasteLines={pasted.open}
        onAdd={(quote) => list.addLine({ quote }, (ref, key) => addNoteAction({ ...ref, key, quote }))}
      />
    </>
  );
}
