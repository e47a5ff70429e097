import { wordsInside } from "../rules.ts";
import type { ReportBlock, ReportBody } from "../schema.ts";

/** A long report has at least so many headings, and so many characters besides. */
const MIN_HEADINGS = 3;
const MIN_CHARACTERS = { zh: 1200, en: 3600 } as const;

/** How many characters of a heading its anchor has. */
const MAX_ANCHOR_LENGTH = 40;

/** A heading of a text, and where it stands on the page. */
export type ContentsEntry = { anchor: string; level: 2 | 3; words: string };

type Heading = Extract<ReportBlock, { type: "heading" }>;

const anchorOf = (words: string): string =>
  [
    ...words
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-"),
  ]
    .slice(0, MAX_ANCHOR_LENGTH)
    .join("")
    .replace(/^-|-$/g, "");

/**
 * The headings of a text that have words, with an anchor for each: "h-" and its words, which no other part of the page
 * begins with. Of equal ones the second has "-2" behind it.
 */
function headingsOf(body: ReportBody): Map<Heading, ContentsEntry> {
  const found = new Map<Heading, ContentsEntry>();
  const taken = new Set<string>();
  for (const block of body.content) {
    if (block.type !== "heading") continue;
    const words = wordsInside(block).trim();
    if (words === "") continue;
    const plain = `h-${anchorOf(words)}`;
    let anchor = plain;
    for (let number = 2; taken.has(anchor); number++) anchor = `${plain}-${number}`;
    taken.add(anchor);
    found.set(block, { anchor, level: block.attrs.level, words });
  }
  return found;
}

/** A text whose headings have anchors in their attributes. */
export type AnchoredBody = { type: "doc"; content: readonly object[] };

/** The text with the anchors of its headings. */
export function withAnchors(body: ReportBody): AnchoredBody {
  const headings = headingsOf(body);
  const content = body.content.map((block) => {
    const entry = block.type === "heading" ? headings.get(block) : undefined;
    return entry ? { ...block, attrs: { level: entry.level, anchor: entry.anchor } } : block;
  });
  return { ...body, content };
}

/** The table of contents of a long text; none of a short one. */
export function contentsOf(body: ReportBody, locale: "zh" | "en"): ContentsEntry[] {
  const entries = [...headingsOf(body).values()];
  const characters = body.content.reduce((sum, block) => sum + wordsInside(block).length, 0);
  return entries.length >= MIN_HEADINGS && characters >= MIN_CHARACTERS[locale] ? entries : [];
}
