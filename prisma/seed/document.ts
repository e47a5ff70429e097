import type { ReportBlock, ReportBody, ReportInline } from "@/lib/reports/schema.ts";

type Paragraph = { type: "paragraph"; content: ReportInline[] };

const text = (words: string): ReportInline => ({ type: "text", text: words });

const paragraph = (words: string): Paragraph => ({ type: "paragraph", content: [text(words)] });

/** A paragraph of the text. */
export const p = (words: string): ReportBlock => paragraph(words);

/** A heading below the title. */
export const h = (words: string): ReportBlock => ({
  type: "heading",
  attrs: { level: 2 },
  content: [text(words)],
});

/** A quotation in the source, and who said it. */
export const quote = (words: string, attribution: string): ReportBlock => ({
  type: "blockquote",
  attrs: { attribution },
  content: [paragraph(words)],
});

/** An unordered list. */
export const list = (...items: string[]): ReportBlock => ({
  type: "bulletList",
  content: items.map((words) => ({ type: "listItem", content: [paragraph(words)] })),
});

/** The whole text. */
export const doc = (...blocks: ReportBlock[]): ReportBody => ({ type: "doc", content: blocks });
