import type { AnyExtension, Editor, KeyboardShortcutCommand } from "@tiptap/core";
import StarterKit from "@tiptap/starter-kit";
import { isWebAddress } from "@/lib/reports/texts/rules.ts";

/** What the keys of an extension are told. */
type Keys = { editor: Editor; parent?: () => Record<string, KeyboardShortcutCommand> };

/** Words of somebody else, with whose they are; the portal prints paragraphs inside and nothing else. */
const asQuotation = (blockquote: AnyExtension): AnyExtension =>
  blockquote.extend({
    content: "paragraph+",
    addKeyboardShortcuts(this: Keys) {
      return {
        ...this.parent?.(),
        // in a list, where no quotation can stand, the key would be taken for the one of bold
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

/** One level of items: a list in a list reads badly on a telephone, and the portal prints none. */
const asFlatItem = (listItem: AnyExtension): AnyExtension => listItem.extend({ content: "paragraph+" });

/** Whatever level a pasted heading has, it stands below the title of the report. */
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

/** What the portal prints (lib/reports/schema.ts), and nothing else: whatever is pasted comes in as one of these. */
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
];
