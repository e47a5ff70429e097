"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DAYS_TO_RESTORE, sectionKinds } from "@/lib/exchanges/record/rules.ts";
import type { UndoableEntry } from "@/lib/exchanges/undo/queries.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { useOperations } from "../../editing/operations.ts";
import { useSections, type Versioned } from "../../editing/sections-context.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { Notice } from "../../ui/notice.tsx";
import { takeBack } from "./take-back.ts";
import { UndoEntryRow } from "./undo-entry-row.tsx";

const NAME = "undo";

/** The removals, moves and pastes of the last 30 days, each of which can be taken back. Read when it is opened. */
export function UndoPanel() {
  const t = useTranslations("undo");
  const { subject } = useEditing();
  const { loadSection } = useSections();
  const operations = useOperations();
  const [isOpen, setIsOpen] = useState(false);
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const { data, isError, refetch } = useQuery<Versioned<UndoableEntry[]>>({
    queryKey: [NAME],
    queryFn: ({ signal }) => loadSection<UndoableEntry[]>(NAME, { signal }),
    enabled: isOpen,
    meta: { kinds: sectionKinds },
  });
  const undo = async (entry: UndoableEntry) => {
    const answer = operations.isBusy ? null : await operations.run(() => takeBack[entry.action](subject, entry));
    if (answer !== null) setDone((now) => new Set([...now, entry.id]));
  };
  const entries = data?.data.filter(({ id }) => !done.has(id));
  return (
    <Disclosure
      // it is read by a script
      className="group noscript:hidden"
      title={<span className="text-ink-soft">{t("title")}</span>}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <p className="max-w-2xl text-sm text-ink-soft">{t("intro", { days: DAYS_TO_RESTORE })}</p>
      <OperationErrorNotice error={operations.error} />
      <div aria-live="polite">
        {isError && !entries && (
          <div className="grid justify-items-start gap-2">
            <Notice tone="refusal">{t("notLoaded")}</Notice>
            <Button type="button" tone="quiet" onClick={() => void refetch()}>
              {t("again")}
            </Button>
          </div>
        )}
        {!entries && !isError && <p className="text-sm text-ink-faint">{t("loading")}</p>}
        {entries?.length === 0 && <p className="text-sm text-ink-soft">{t("none")}</p>}
      </div>
      {entries && entries.length > 0 && (
        <ul className="grid border-b border-hairline">
          {entries.map((entry) => (
            <UndoEntryRow key={entry.id} entry={entry} onUndo={() => void undo(entry)} />
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
