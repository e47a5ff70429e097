import type { Editor } from "@tiptap/core";
import { type Node, NodeRange } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { diffArrays } from "diff";
import { type DraftBlock, type DraftBody, isSameBlocks, keyOf, ownBlocks } from "@/lib/reports/paragraphs/rules.ts";
import { bodyFromEditor } from "@/lib/reports/texts/rules.ts";

/** A paragraph in the editor; empty ones, which the portal does not store, are none. */
type Shown = { node: Node; at: number; block: DraftBlock };

const endOf = ({ node, at }: Shown): number => at + node.nodeSize;

/**
 * Brings a body into the editor, and changes only the paragraphs that differ: the cursor stays in its words, and the
 * steps of the person can still be undone.
 */
export function applyBody(editor: Editor, body: DraftBody): void {
  const { tr } = editor.state;
  const shown = shownIn(tr.doc);
  let next = shown.length;
  const places = placesOf(shown, body);
  // from the end, so that the positions before stay the same
  for (const { removed, added, count } of places.reverse()) {
    next -= removed.length;
    if (removed.length > 0 || added.length > 0) replace(tr, { removed, added, at: endOfGap(shown, next) });
    next -= count;
  }
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false).setMeta("preventUpdate", true));
}

/** Where a paragraph is inserted before another: behind the one that precedes it. */
const endOfGap = (shown: readonly Shown[], index: number): number => {
  const before = shown[index - 1];
  return before ? endOf(before) : 0;
};

function shownIn(document: Node): Shown[] {
  const shown: Shown[] = [];
  document.forEach((node, at) => {
    const [block] = bodyFromEditor({ content: [node.toJSON()] }).content;
    if (block) shown.push({ node, at, block });
  });
  return shown;
}

/** `count` paragraphs that stay, behind them some that go and some that come. */
type Place = { count: number; removed: Shown[]; added: DraftBlock[] };

function placesOf(shown: readonly Shown[], { content }: DraftBody): Place[] {
  const places: Place[] = [{ count: 0, removed: [], added: [] }];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(
    shown.map(({ block }) => keyOf(block)),
    content.map(keyOf),
  )) {
    const count = value.length;
    const place = places.at(-1) as Place;
    if (removed) place.removed = shown.slice(from, from + count);
    else if (added) place.added = content.slice(to, to + count);
    else places.push({ count, removed: [], added: [] });
    if (!added) from += count;
    if (!removed) to += count;
  }
  return places;
}

type Replacement = { removed: readonly Shown[]; added: readonly DraftBlock[]; at: number };

function replace(tr: Transaction, { removed, added, at }: Replacement): void {
  if (removed.length > 0 && removed.length === added.length) {
    for (const [index, shown] of [...removed.entries()].reverse()) replaceOne(tr, shown, added[index] as DraftBlock);
    return;
  }
  const [only] = added;
  if (
    only?.type === "conflict" &&
    added.length === 1 &&
    isSameBlocks(
      only.content,
      removed.map(({ block }) => block),
    )
  ) {
    if (wrap(tr, removed, only.attrs)) return;
  }
  for (const shown of [...removed].reverse()) tr.delete(shown.at, endOf(shown));
  if (added.length > 0)
    tr.insert(
      removed[0]?.at ?? at,
      added.map((block) => nodeOf(tr, block)),
    );
}

/** Replaces a paragraph by another, and keeps what is the same inside. */
function replaceOne(tr: Transaction, shown: Shown, block: DraftBlock): void {
  const { node, at } = shown;
  if (block.type === "conflict" && isSameBlocks(ownBlocks([shown.block]), block.content)) {
    if (shown.block.type === "conflict") tr.setNodeMarkup(at, null, block.attrs);
    else wrap(tr, [shown], block.attrs);
    return;
  }
  const other = nodeOf(tr, block);
  const start = node.isTextblock && node.sameMarkup(other) ? node.content.findDiffStart(other.content) : null;
  const end = start === null ? null : node.content.findDiffEnd(other.content);
  if (start === null || end === null) {
    tr.replaceWith(at, endOf(shown), other);
    return;
  }
  // the same letters may be found from both sides
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, other.slice(start, end.b + overlap));
}

/** Puts paragraphs that stand together into a conflict, so that the cursor stays in them. */
function wrap(tr: Transaction, shown: readonly Shown[], attrs: { theirs: unknown }): boolean {
  const [first, last] = [shown[0], shown.at(-1)];
  const type = tr.doc.type.schema.nodes.conflict;
  if (!first || !last || !type) return false;
  const range = new NodeRange(tr.doc.resolve(first.at + 1), tr.doc.resolve(endOf(last) - 1), 0);
  tr.wrap(range, [{ type, attrs }]);
  return true;
}

const nodeOf = (tr: Transaction, block: DraftBlock): Node => tr.doc.type.schema.nodeFromJSON(editable(block));

/** A block as the editor takes it: a conflict always has a paragraph in which to write. */
const editable = (block: DraftBlock): object =>
  block.type === "conflict" && block.content.length === 0 ? { ...block, content: [{ type: "paragraph" }] } : block;

/** The document of the editor for a body. */
export const editorDocument = ({ type, content }: DraftBody): object => ({ type, content: content.map(editable) });
