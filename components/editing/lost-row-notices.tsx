"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { type NamedRow, useLostRows } from "./lost-rows.ts";

type LostRowNoticesProps = {
  /** the current rows of the list */
  rows: readonly NamedRow[];
  /** the ids of the rows that the person removed */
  removed: ReadonlySet<string>;
  /** restores a row at its former place */
  onRestore: (id: string) => Promise<unknown>;
};

/** Shows the unsaved texts of each row that somebody else removed, and offers to restore the row. */
export function LostRowNotices({ rows, removed, onRestore }: LostRowNoticesProps) {
  const t = useTranslations("list");
  const { lost, forget } = useLostRows(rows, removed);
  const [asked, setAsked] = useState<string | null>(null);
  const restore = async (id: string) => {
    setAsked(id);
    await onRestore(id);
    setAsked(null);
  };
  return lost.map(({ id, label, words }) => (
    <div key={id} className="grid gap-2 print:hidden">
      <Notice tone="refusal">{t("lost", { label })}</Notice>
      {words.map((text) => (
        <blockquote key={text} className="ps-4.5 text-sm whitespace-pre-line wrap-anywhere">
          {text}
        </blockquote>
      ))}
      <span className="flex flex-wrap gap-2 ps-4.5">
        <Button
          type="button"
          tone="quiet"
          aria-label={t("bringBackNamed", { label })}
          aria-disabled={asked === id}
          onClick={() => asked === id || void restore(id)}
        >
          {t("bringBack")}
        </Button>
        <Button type="button" tone="ghost" aria-label={t("forgetNamed", { line: label })} onClick={() => forget(id)}>
          {t("forget")}
        </Button>
      </span>
    </div>
  ));
}
