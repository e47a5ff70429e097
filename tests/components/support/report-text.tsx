import { randomUUID } from "node:crypto";
import { act, screen } from "@testing-library/react";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useAutosave } from "@/components/editing/autosave.ts";
import { SavedField } from "@/components/editing/saved-field.tsx";
import { SectionStatus } from "@/components/editing/section-status.tsx";
import { BodyField } from "@/components/reports/admin/body-field.tsx";
import { mergedBody } from "@/components/reports/editor/merged-body.ts";
import type { Change, SavedSection } from "@/lib/platform/merge.ts";
import { mergeBodies } from "@/lib/reports/paragraph-merge/rules.ts";
import { type DraftBody, hasConflict, keysOf, savedBody, textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import { FakeSection } from "./fake-section.ts";
import { renderPage } from "./render.tsx";

/** Makes a body of one paragraph for each text. */
const bodyOf = (...texts: string[]): string =>
  textOfBody({
    type: "doc",
    content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
  });

const draftOf = (text: unknown): DraftBody => JSON.parse(String(text));

/** The portal's side of a text, which merges its body paragraph by paragraph, by the portal's own rule. */
export class FakeText extends FakeSection<TextValues> {
  /** what the tab stores its unsaved words under; an open conflict outlives the page of its test */
  readonly id = `person.${randomUUID()}.report.en`;

  constructor(...paragraphs: string[]) {
    const credits = { author: null, photographer: null, editor: null, reviewer: null };
    super({ title: null, summary: null, ...credits, body: bodyOf(...paragraphs) });
  }

  /** A colleague writes the whole text anew. */
  writeByColleague(...paragraphs: string[]): void {
    this.saveByColleague({ body: bodyOf(...paragraphs) });
  }

  /** The words of the stored paragraphs. */
  get paragraphs(): string[] {
    return draftOf(this.values.body).content.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? "");
  }

  protected override merge(changes: Record<string, Change>): SavedSection<TextValues> {
    const { body, ...lines } = changes;
    const { conflicts, ...answer } = super.merge(lines);
    if (!body) return { conflicts, ...answer };
    const theirs = draftOf(this.values.body);
    const draft = mergeBodies({ base: keysOf(draftOf(body.from)), theirs, mine: draftOf(body.to) });
    const stored = textOfBody(savedBody(draft));
    if (stored !== this.values.body) this.saveByColleague({ body: stored });
    const own = hasConflict(draft) ? [{ field: "body", mine: textOfBody(draft), theirs: stored }] : [];
    return { version: this.version, values: this.values, conflicts: [...conflicts, ...own] };
  }
}

const MERGED = { body: mergedBody };

function Text({ server }: { server: FakeText }) {
  const [initial] = useState(() => ({ version: server.version, values: server.values }));
  const section = useAutosave({ id: server.id, initial, save: server.save, merged: MERGED });
  return (
    <section>
      <SavedField section={section} field="title" label="Title" />
      <BodyField section={section} locale="en" />
      <SectionStatus section={section} />
    </section>
  );
}

/** Opens the editor of a text. */
export async function openText(server: FakeText) {
  const page = renderPage(<Text server={server} />);
  // the page loads its editor by itself
  await act(async () => void (await import("@/components/reports/editor/rich-text.tsx")));
  const dom = await screen.findByRole("textbox", { name: "Text" });
  const editor = (dom as HTMLElement & { editor: Editor }).editor;
  return { ...page, server, editor };
}

/** The position at the end of a paragraph, by its words. */
function endOf(editor: Editor, words: string): number {
  let end = -1;
  editor.state.doc.descendants((node, at) => {
    if (node.isTextblock && node.textContent === words) end = at + 1 + node.content.size;
  });
  if (end < 0) throw new Error(`the editor has no paragraph "${words}"`);
  return end;
}

/** Puts the cursor at the end of a paragraph. */
export const putCursorBehind = (editor: Editor, words: string) =>
  act(() => void editor.commands.setTextSelection(endOf(editor, words)));

/** Types where the cursor is. */
export const type = (editor: Editor, text: string) => act(() => editor.view.dispatch(editor.state.tr.insertText(text)));

/** The words before the cursor in its paragraph. */
export const wordsBeforeCursor = (editor: Editor): string => {
  const { $from } = editor.state.selection;
  return $from.parent.textContent.slice(0, $from.parentOffset);
};

/** The paragraphs in the editor, those in a conflict among them. */
export function paragraphsIn(editor: Editor): string[] {
  const words: string[] = [];
  editor.state.doc.descendants((node) => void (node.isTextblock && words.push(node.textContent)));
  return words;
}
