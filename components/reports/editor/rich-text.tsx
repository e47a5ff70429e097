"use client";

import "./editor.css";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { cleanText } from "@/lib/platform/text-rules.ts";
import { textOfBody } from "@/lib/reports/paragraphs/rules.ts";
import { bodyFromEditor } from "@/lib/reports/texts/rules.ts";
import { applyBody, editorDocument } from "./apply-body.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { extensions } from "./extensions.ts";
import { bodyOfText, mergedBody } from "./merged-body.ts";
import { cleanSlice } from "./pasted-text.ts";

/** After the end of a composition, the browser and the editor finish its change within this time. */
const AFTER_COMPOSITION_MS = 50;

const textIn = (editor: Editor): string => textOfBody(bodyFromEditor(editor.getJSON()));

function setAttribute(dom: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) dom.removeAttribute(name);
  else dom.setAttribute(name, value);
}

type RichTextProps = {
  /** the document as JSON text, with its open conflicts */
  value: string;
  /** for the `lang` attribute, which selects the fonts and the quotation marks */
  lang: string;
  labelledBy: string;
  describedBy?: string | undefined;
  isWrong?: boolean;
  onChange: (value: string) => void;
};

/** An editor that shows the text of a report as readers see it. */
export function RichText({ value, lang, labelledBy, describedBy, isWrong, onChange }: RichTextProps) {
  // what the editor shows, and what it is to show: what others wrote comes in when nobody is composing a character
  const shown = useRef(value);
  const wanted = useRef(value);
  wanted.current = value;
  const changed = useRef(onChange);
  changed.current = onChange;
  const editor = useEditor({
    extensions,
    content: editorDocument(bodyOfText(value)),
    // the styles are in editor.css, because the policy of signed-in pages allows no style sheet made by a script
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      transformPastedText: cleanText,
      transformPasted: cleanSlice,
      handleTextInput: (view, from, to, text) => {
        const typed = cleanText(text);
        if (typed === text || view.composing) return false;
        view.dispatch(view.state.tr.insertText(typed, from, to).scrollIntoView());
        return true;
      },
      // scrolls so that the line being typed is not behind the toolbar
      scrollMargin: { top: 80, bottom: 24, left: 0, right: 0 },
      scrollThreshold: { top: 80, bottom: 24, left: 0, right: 0 },
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        class: "report-text",
        lang,
      },
    },
    onUpdate: ({ editor: current }) => {
      const typed = textIn(current);
      if (typed === shown.current) return;
      const [seen, theirs] = [shown.current, wanted.current];
      shown.current = typed;
      wanted.current = theirs === seen ? typed : String(mergedBody.merge({ seen, theirs, mine: typed }));
      changed.current(wanted.current);
    },
  });

  useEffect(() => {
    if (!editor) return;
    const show = () => {
      if (editor.isDestroyed || editor.view.composing || wanted.current === shown.current) return;
      applyBody(editor, bodyOfText(wanted.current));
      shown.current = textIn(editor);
    };
    if (value === shown.current) return;
    // not at once: React may be drawing, and a conflict is drawn by React too
    queueMicrotask(show);
    const later = () => setTimeout(show, AFTER_COMPOSITION_MS);
    const { dom } = editor.view;
    dom.addEventListener("compositionend", later);
    return () => dom.removeEventListener("compositionend", later);
  }, [editor, value]);

  useEffect(() => {
    const dom = editor?.view.dom;
    if (!dom) return;
    setAttribute(dom, "aria-describedby", describedBy);
    setAttribute(dom, "aria-invalid", isWrong ? "true" : undefined);
  }, [editor, describedBy, isWrong]);

  return (
    <div className="report-editor rounded-[3px] border border-rule bg-paper">
      {editor && <EditorToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
