"use client";

import "./editor.css";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { bodyFromEditor, textOfBody } from "@/lib/reports/texts/rules.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { extensions } from "./extensions.ts";

type RichTextProps = {
  /** the document as one text */
  value: string;
  /** for its `lang` attribute: the faces and the quotation marks follow it */
  lang: string;
  labelledBy: string;
  describedBy?: string | undefined;
  onChange: (value: string) => void;
};

/** The text of a report as readers see it, to be written in. */
export function RichText({ value, lang, labelledBy, describedBy, onChange }: RichTextProps) {
  const written = useRef(value);
  const changed = useRef(onChange);
  changed.current = onChange;
  const editor = useEditor({
    extensions,
    content: JSON.parse(value),
    // the styles stand in editor.css: the policy of signed-in pages lets no script write a style sheet
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      // the toolbar stays in sight above the text: the line that is written never hides below it
      scrollMargin: { top: 80, bottom: 24, left: 0, right: 0 },
      scrollThreshold: { top: 80, bottom: 24, left: 0, right: 0 },
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": labelledBy,
        ...(describedBy ? { "aria-describedby": describedBy } : {}),
        class: "report-text",
        lang,
      },
    },
    onUpdate: ({ editor: current }) => {
      const text = textOfBody(bodyFromEditor(current.getJSON()));
      if (text === written.current) return;
      written.current = text;
      changed.current(text);
    },
  });

  // what somebody else wrote, or what was chosen or put back
  useEffect(() => {
    if (!editor || value === written.current) return;
    written.current = value;
    if (textOfBody(bodyFromEditor(editor.getJSON())) === value) return;
    editor.commands.setContent(JSON.parse(value), { emitUpdate: false });
  }, [editor, value]);

  return (
    <div className="report-editor rounded-[3px] border border-rule bg-paper">
      {editor && <EditorToolbar editor={editor} />}
      <EditorContent editor={editor} />
    </div>
  );
}
