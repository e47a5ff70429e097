import type { ReportBlock, ReportBody, ReportInline } from "../schema.ts";

/** A line of a comparison: a paragraph, heading, list item or quotation. */
export type ComparedLine = { kind: "same" | "added" | "removed"; text: string };

/** The compared part of a text. */
type Comparable = { title: string | null; summary: string | null; body: ReportBody };

/** Only so many lines are compared; no report has more. */
const MAX_LINES = 600;

const wordsOf = (content: readonly ReportInline[] = []): string =>
  content.map((inline) => (inline.type === "text" ? inline.text : "\n")).join("");

function linesOf(block: ReportBlock): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [wordsOf(block.content)];
    case "blockquote": {
      const { attribution } = block.attrs;
      const words = block.content.map(({ content }) => wordsOf(content));
      return attribution ? [...words, `—— ${attribution}`] : words;
    }
    case "bulletList":
    case "orderedList":
      return block.content.map((item) => item.content.map(({ content }) => wordsOf(content)).join("\n"));
  }
}

/** The lines of a text: its title, its summary, then its paragraphs. */
export const linesOfReport = ({ title, summary, body }: Comparable): string[] =>
  [title ?? "", summary ?? "", ...body.content.flatMap(linesOf)].filter((line) => line.trim() !== "");

/** The lengths of the longest common sequences, by the lines at which they begin in both texts. */
function commonLengths(before: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (const [i, row] of [...lengths.entries()].reverse()) {
    const below = lengths[i + 1];
    if (!below) continue;
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === now[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

/**
 * Compares two texts line by line, by their longest common sequence.
 * @param before lines of the older text
 * @param now    lines of the newer text
 */
export function compare(before: readonly string[], now: readonly string[]): ComparedLine[] {
  const [older, newer] = [before.slice(0, MAX_LINES), now.slice(0, MAX_LINES)];
  const lengths = commonLengths(older, newer);
  const lines: ComparedLine[] = [];
  let [i, j] = [0, 0];
  for (let old = older[i], text = newer[j]; old !== undefined || text !== undefined; old = older[i], text = newer[j]) {
    if (old !== undefined && old === text) {
      lines.push({ kind: "same", text: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? -1)) {
      lines.push({ kind: "removed", text: old });
      i += 1;
    } else {
      lines.push({ kind: "added", text: text ?? "" });
      j += 1;
    }
  }
  return lines;
}
