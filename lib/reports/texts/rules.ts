import type { ReportBlock, ReportBody, ReportInline } from "../schema.ts";

/** A body as one text that is the same for the same body: keys in order, since the database does not keep theirs. */
export const textOfBody = (body: ReportBody): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/**
 * A short name of a long text, by which a page says which body it saw without sending it back. It tells texts apart,
 * but is no secret and proves nothing.
 * @returns 16 letters and digits
 */
export function checksumOf(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  const hex = (half: number) => (half >>> 0).toString(16).padStart(8, "0");
  return hex(one ^ (other >>> 15)) + hex(other ^ (one >>> 13));
}

/** A document as an editor holds it, with more attributes and emptier nodes than the portal keeps. */
type EditorNode = {
  type?: string | undefined;
  text?: string | undefined;
  attrs?: Record<string, unknown> | undefined;
  marks?: EditorNode[] | undefined;
  content?: EditorNode[] | undefined;
};

/** What an editor shows, as the portal keeps it: known nodes and marks only, and nothing empty. */
export const bodyFromEditor = (drawn: EditorNode): ReportBody => ({
  type: "doc",
  content: (drawn.content ?? []).flatMap(toBlock),
});

function toBlock(drawn: EditorNode): ReportBlock[] {
  const inner = inlineOf(drawn);
  const { type = "" } = drawn;
  switch (type) {
    case "paragraph":
      return inner.content ? [{ type: "paragraph", ...inner }] : [];
    case "heading":
      return inner.content ? [{ type: "heading", attrs: { level: drawn.attrs?.level === 3 ? 3 : 2 }, ...inner }] : [];
    case "blockquote":
      return toQuotation(drawn);
    case "bulletList":
    case "orderedList":
      return toList(type, drawn);
    default:
      return [];
  }
}

function toQuotation(drawn: EditorNode): ReportBlock[] {
  const words = drawn.attrs?.attribution;
  const attribution = typeof words === "string" && words.trim() !== "" ? words.trim() : null;
  const content = paragraphsOf(drawn);
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
  if (type !== "text" || !text) return [];
  const kept = marks.flatMap(toMark);
  return [{ type: "text", text, ...(kept.length > 0 ? { marks: kept } : {}) }];
}

type Mark = NonNullable<Extract<ReportInline, { type: "text" }>["marks"]>[number];

function toMark({ type, attrs }: EditorNode): Mark[] {
  if (type === "bold" || type === "italic") return [{ type }];
  const href = attrs?.href;
  return type === "link" && typeof href === "string" && isWebAddress(href) ? [{ type, attrs: { href } }] : [];
}

/** Whether readers can be sent there. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
