"use client";

import "./editor.css";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useRef } from "react";
import { bodyFromEditor, textOfBody } from "@/lib/reports/texts/rules.ts";
import { EditorToolbar } from "./editor-toolbar.tsx";
import { extensions } from "./extensions.ts";

type RichTextProps = {
  /** the document as JSON text */
  value: string;
  /** for the `lang` attribute, which selects the fonts and the quotation marks */
  lang: string;
  labelledBy: string;
  describedBy?: string | undefined;
  onChange: (value: string) => void;
};

/** An editor that shows the text of a report as readers see it. */
export function RichText({ value, lang, labelledBy, describedBy, onChange }: RichTextProps) {
  const written = useRef(value);
  const changed = useRef(onChange);
  changed.current = onChange;
  const editor = useEditor({
    extensions,
    content: JSON.parse(value),
    // the styles are in editor.css, because the policy of signed-in pages allows no style sheet made by a script
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      // scrolls so that the line being typed is not behind the toolbar
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

  // applies a value from outside, such as another person's text or a restored version
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
