import type { AnyExtension, Editor, KeyboardShortcutCommand } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { isWebAddress } from "@/lib/reports/texts/rules.ts";
import { ConflictNode } from "./conflict-node.tsx";

/** The context of an extension's keyboard shortcuts. */
type Keys = { editor: Editor; parent?: () => Record<string, KeyboardShortcutCommand> };

/** A quotation with its attribution; it contains only paragraphs, because the portal shows nothing else inside. */
const asQuotation = (blockquote: AnyExtension): AnyExtension =>
  blockquote.extend({
    content: "paragraph+",
    addKeyboardShortcuts(this: Keys) {
      return {
        ...this.parent?.(),
        // in a list, which allows no quotation, the editor would take this key for the bold shortcut
        "Mod-Shift-b": () => this.editor.commands.toggleBlockquote() || true,
      };
    },
    addAttributes() {
      return {
        attribution: {
          default: null,
          parseHTML: (element: HTMLElement) => element.getAttribute("data-attribution"),
          renderHTML: ({ attribution }: { attribution: string | null }) =>
            attribution ? { "data-attribution": attribution } : {},
        },
      };
    },
  });

/** Allows one level of list items, because nested lists are hard to read on a phone and the portal shows none. */
const asFlatItem = (listItem: AnyExtension): AnyExtension => listItem.extend({ content: "paragraph+" });

/** Turns pasted headings of any level into levels below the title of the report. */
const asHeading = (heading: AnyExtension): AnyExtension =>
  heading.extend({
    parseHTML: () => [
      { tag: "h1", attrs: { level: 2 } },
      { tag: "h2", attrs: { level: 2 } },
      ...["h3", "h4", "h5", "h6"].map((tag) => ({ tag, attrs: { level: 3 } })),
    ],
  });

const OWN: Readonly<Record<string, (extension: AnyExtension) => AnyExtension>> = {
  blockquote: asQuotation,
  listItem: asFlatItem,
  heading: asHeading,
};

/** What the portal can show (lib/reports/schema.ts), to which pasted content is converted, and its open conflicts. */
export const extensions = [
  StarterKit.extend({
    addExtensions() {
      return (this.parent?.() ?? []).map((extension) => OWN[extension.name]?.(extension) ?? extension);
    },
  }).configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: "https",
      isAllowedUri: (address) => isWebAddress(address),
      HTMLAttributes: { rel: "noopener nofollow", target: null, class: null },
    },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    dropcursor: false,
    gapcursor: false,
    trailingNode: false,
  }),
  ConflictNode,
];
