"use client";

import { Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { ConflictView } from "./conflict-view.tsx";

/** A place that two people changed: one's own wording, which can be edited on, below a panel with the stored one. */
export const ConflictNode = Node.create({
  name: "conflict",
  group: "block",
  content: "block+",
  // a key at its edge changes only what stands on the same side
  isolating: true,
  defining: true,
  selectable: false,
  addAttributes: () => ({ theirs: { default: [], rendered: false } }),
  // has no parseHTML: what is pasted is text and never a conflict
  renderHTML: () => ["div", 0],
  addNodeView: () => ReactNodeViewRenderer(ConflictView),
});
