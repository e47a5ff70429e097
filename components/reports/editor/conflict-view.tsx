"use client";

import { Fragment, type Node } from "@tiptap/pm/model";
import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { ReportBlock } from "@/lib/reports/schema.ts";
import { Button } from "../../ui/button.tsx";
import { ReportText } from "../report-text.tsx";

const CHOICES = ["theirs", "mine", "both"] as const;

/** Two people changed one place: shows the stored wording above one's own, and asks which one stands. */
export function ConflictView({ editor, node, getPos }: ReactNodeViewProps) {
  const t = useTranslations("editor.conflict");
  const theirs = node.attrs.theirs as ReportBlock[];
  const choose = (choice: (typeof CHOICES)[number]) => {
    const at = getPos();
    if (at === undefined) return;
    const stored = theirs.map((block) => editor.schema.nodeFromJSON(block));
    const own = node.textContent === "" ? [] : childrenOf(node);
    const chosen = { theirs: stored, mine: own, both: [...stored, ...own] }[choice];
    const { tr } = editor.state;
    editor.view.dispatch(tr.replaceWith(at, at + node.nodeSize, Fragment.from(chosen)));
    editor.commands.focus(Math.min(at + 1, editor.state.doc.content.size));
  };
  return (
    <NodeViewWrapper className="report-conflict">
      <div contentEditable={false} className="grid gap-3 font-sans text-sm leading-normal">
        <p role="alert" className="text-danger">
          {t("text")}
        </p>
        <div className="grid gap-1">
          <p className="text-xs text-ink-faint">{t("theirWords")}</p>
          {theirs.length > 0 ? <ReportText body={{ type: "doc", content: theirs }} /> : <p>{t("theyRemoved")}</p>}
        </div>
        <fieldset className="flex flex-wrap gap-2" aria-label={t("choose")}>
          {CHOICES.map((choice) => (
            <Button key={choice} type="button" tone="quiet" onClick={() => choose(choice)}>
              {t(choice)}
            </Button>
          ))}
        </fieldset>
        <p className="text-xs text-ink-faint">{t(node.textContent === "" ? "youRemoved" : "yourWords")}</p>
      </div>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

function childrenOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, at) => node.child(at));
}
