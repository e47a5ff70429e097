import { withoutControls } from "@/lib/platform/text-rules.ts";
import type { DraftBlock, DraftBody } from "../paragraphs/rules.ts";
import type { ReportBlock, ReportBody, ReportInline } from "../schema.ts";

/** A node of the editor's document, which may have attributes and empty nodes that the portal does not store. */
type EditorNode = {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: EditorNode[] | undefined;
  content?: EditorNode[] | undefined;
};

/** Converts the document of the editor to a body: only known nodes and marks, and nothing empty. */
export const bodyFromEditor = (document: EditorNode): DraftBody => ({
  type: "doc",
  content: (document.content ?? []).flatMap(toDraftBlock),
});

function toDraftBlock(node: EditorNode): DraftBlock[] {
  if (node.type !== "conflict") return toBlock(node);
  const theirs = (node.attrs?.theirs ?? []) as ReportBlock[];
  return [{ type: "conflict", attrs: { theirs }, content: (node.content ?? []).flatMap(toBlock) }];
}

function toBlock(node: EditorNode): ReportBlock[] {
  const inner = inlineOf(node);
  const { type = "" } = node;
  switch (type) {
    case "paragraph":
      return inner.content ? [{ type: "paragraph", ...inner }] : [];
    case "heading":
      return inner.content ? [{ type: "heading", attrs: { level: node.attrs?.level === 3 ? 3 : 2 }, ...inner }] : [];
    case "blockquote":
      return toQuotation(node);
    case "bulletList":
    case "orderedList":
      return toList(type, node);
    default:
      return [];
  }
}

function toQuotation(node: EditorNode): ReportBlock[] {
  const words = node.attrs?.attribution;
  const attribution = typeof words === "string" ? withoutControls(words).trim() || null : null;
  const content = paragraphsOf(node);
  return content.length > 0 ? [{ type: "blockquote", attrs: { attribution }, content }] : [];
}

function toList(type: "bulletList" | "orderedList", { content = [] }: EditorNode): ReportBlock[] {
  const items = content.map((item) => ({ type: "listItem" as const, content: paragraphsOf(item) }));
  const filled = items.filter((item) => item.content.length > 0);
  return filled.length > 0 ? [{ type, content: filled }] : [];
}

const paragraphsOf = ({ content = [] }: EditorNode) =>
  content
    .filter(({ type }) => type === "paragraph")
    .map((each) => ({ type: "paragraph" as const, ...inlineOf(each) }))
    .filter((each) => each.content !== undefined);

function inlineOf({ content = [] }: EditorNode): { content?: ReportInline[] } {
  const inline = content.flatMap(toInline);
  return inline.length > 0 ? { content: inline } : {};
}

function toInline({ type, text, marks = [] }: EditorNode): ReportInline[] {
  if (type === "hardBreak") return [{ type: "hardBreak" }];
  const words = withoutControls(text ?? "");
  if (type !== "text" || words === "") return [];
  const known = marks.flatMap(toMark);
  return [{ type: "text", text: words, ...(known.length > 0 ? { marks: known } : {}) }];
}

type Mark = NonNullable<Extract<ReportInline, { type: "text" }>["marks"]>[number];

function toMark({ type, attrs }: EditorNode): Mark[] {
  if (type === "bold" || type === "italic") return [{ type }];
  const href = attrs?.href;
  return type === "link" && typeof href === "string" && isWebAddress(href) ? [{ type, attrs: { href } }] : [];
}

type WithWords = {
  type: string;
  text?: string | undefined;
  attrs?: object | undefined;
  content?: readonly WithWords[] | undefined;
};

/** A body without controls in its words; stretches of which nothing is left are left out. */
export const cleanBody = (body: ReportBody): ReportBody => cleanNode(body) as ReportBody;

function cleanNode({ ...node }: WithWords): WithWords {
  if (node.text !== undefined) node.text = withoutControls(node.text);
  if (node.attrs && "attribution" in node.attrs && typeof node.attrs.attribution === "string")
    node.attrs = { ...node.attrs, attribution: withoutControls(node.attrs.attribution).trim() || null };
  if (node.content) node.content = node.content.map(cleanNode).filter(({ text }) => text !== "");
  return node;
}

/** Whether a text is a web address to which a link may lead. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
