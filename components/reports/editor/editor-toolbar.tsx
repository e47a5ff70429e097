"use client";

import { Toolbar } from "@base-ui/react/toolbar";
import { type Editor, useEditorState } from "@tiptap/react";
import {
  Bold,
  Heading2,
  Heading3,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Quote,
  Redo2,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { IconButton } from "../../ui/icon-button.tsx";
import { AttributionField } from "./attribution-field.tsx";
import { LinkField } from "./link-field.tsx";

type Tool = {
  name:
    | "heading2"
    | "heading3"
    | "bold"
    | "italic"
    | "bulletList"
    | "orderedList"
    | "blockquote"
    | "link"
    | "undo"
    | "redo";
  icon: LucideIcon;
  /** the key as the browser names it; the first key is Ctrl, or ⌘ on a Mac */
  keys: string;
  run: (editor: Editor) => void;
};

const TOOLS: readonly Tool[] = [
  { name: "heading2", icon: Heading2, keys: "Alt+2", run: (e) => e.chain().focus().toggleHeading({ level: 2 }).run() },
  { name: "heading3", icon: Heading3, keys: "Alt+3", run: (e) => e.chain().focus().toggleHeading({ level: 3 }).run() },
  { name: "bold", icon: Bold, keys: "B", run: (e) => e.chain().focus().toggleBold().run() },
  { name: "italic", icon: Italic, keys: "I", run: (e) => e.chain().focus().toggleItalic().run() },
  { name: "bulletList", icon: List, keys: "Shift+8", run: (e) => e.chain().focus().toggleBulletList().run() },
  { name: "orderedList", icon: ListOrdered, keys: "Shift+7", run: (e) => e.chain().focus().toggleOrderedList().run() },
  { name: "blockquote", icon: Quote, keys: "Shift+B", run: (e) => e.chain().focus().toggleBlockquote().run() },
  { name: "link", icon: Link, keys: "K", run: () => undefined },
  { name: "undo", icon: Undo2, keys: "Z", run: (e) => e.chain().focus().undo().run() },
  { name: "redo", icon: Redo2, keys: "Shift+Z", run: (e) => e.chain().focus().redo().run() },
];

/** The commands for the selected text, and for the link or quotation at the cursor. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  const t = useTranslations("editor");
  const [isLinking, setIsLinking] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      heading2: current.isActive("heading", { level: 2 }),
      heading3: current.isActive("heading", { level: 3 }),
      bold: current.isActive("bold"),
      italic: current.isActive("italic"),
      bulletList: current.isActive("bulletList"),
      orderedList: current.isActive("orderedList"),
      blockquote: current.isActive("blockquote"),
      quotationAt: quotationAt(current),
      link: current.isActive("link"),
      undo: current.can().undo(),
      redo: current.can().redo(),
    }),
  });
  useEffect(() => {
    const dom = editor.view.dom;
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      setIsLinking(true);
    };
    dom.addEventListener("keydown", open);
    return () => dom.removeEventListener("keydown", open);
  }, [editor]);
  const modifier = isMac() ? "⌘" : "Ctrl+";
  return (
    <div className="sticky top-0 z-10 grid rounded-t-[3px] border-b border-hairline bg-paper">
      <Toolbar.Root
        aria-label={t("toolbar")}
        className="flex flex-wrap"
        onKeyDown={(event) => {
          if (event.key === "Escape") editor.commands.focus();
        }}
      >
        {TOOLS.map(({ name, icon, keys, run }) => {
          const isStep = name === "undo" || name === "redo";
          return (
            <Toolbar.Button
              key={name}
              disabled={isStep && !state[name]}
              render={
                <IconButton
                  icon={icon}
                  label={`${t(name)} (${modifier}${keys})`}
                  aria-pressed={isStep ? undefined : state[name]}
                  aria-keyshortcuts={`${isMac() ? "Meta" : "Control"}+${keys}`}
                  className="aria-pressed:bg-leaf aria-pressed:text-ink"
                />
              }
              onClick={() => (name === "link" ? setIsLinking(!isLinking) : run(editor))}
            />
          );
        })}
      </Toolbar.Root>
      {isLinking && <LinkField editor={editor} onClose={() => setIsLinking(false)} />}
      {state.quotationAt !== null && <AttributionField key={state.quotationAt} editor={editor} />}
    </div>
  );
}

const isMac = (): boolean => typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** The position of the quotation at the cursor; null outside of one. */
function quotationAt({ state }: Editor): number | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    if ($from.node(depth).type.name === "blockquote") return $from.before(depth);
  }
  return null;
}
