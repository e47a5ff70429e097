"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button.tsx";
import type { ExpandedRows } from "./expanded-rows.ts";

/** Opens all rows of a list, or closes them where all are open. */
export function FoldAllButton({ rows }: { rows: ExpandedRows }) {
  const t = useTranslations("list");
  return (
    <Button
      type="button"
      tone="ghost"
      className="-me-3 -my-2 justify-self-end px-3 text-sm text-ink-soft print:hidden"
      onClick={() => rows.setAll(!rows.areAllOpen)}
    >
      {t(rows.areAllOpen ? "foldAll" : "openAll")}
    </Button>
  );
}
