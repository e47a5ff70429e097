"use client";

import { useLocale, useTranslations } from "next-intl";
import type { UndoableEntry } from "@/lib/exchanges/undo/queries.ts";
import { isAddition } from "@/lib/exchanges/undo/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { ActTime } from "../../ui/act-time.tsx";
import { Button } from "../../ui/button.tsx";

type UndoEntryRowProps = {
  entry: UndoableEntry;
  onUndo: () => void;
};

/** One change with its author and time, and the button that takes it back. */
export function UndoEntryRow({ entry, onUndo }: UndoEntryRowProps) {
  const t = useTranslations("undo");
  const kinds = useTranslations("itemKind");
  const locale = useLocale();
  const { action, label, kind, count, at, by } = entry;
  const name = label ? inLocale(label, locale).text : kind && kinds(kind);
  const text = isAddition(action)
    ? t(`change.${action}`, { count: count ?? 0 })
    : t(`change.${action}`, { label: name || t("nameless") });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-t border-hairline py-1 text-sm">
      <span className="min-w-0 wrap-anywhere">
        {text}
        <span className="block text-xs text-ink-faint">
          {by !== null && <>{by} · </>}
          <ActTime at={new Date(at)} />
        </span>
      </span>
      <Button type="button" tone="quiet" aria-label={t("takeBackNamed", { text })} onClick={onUndo}>
        {t("takeBack")}
      </Button>
    </li>
  );
}
