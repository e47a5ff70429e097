"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { withoutPrivateNumbers } from "@/lib/exchanges/pasted-columns/rules.ts";
import { type PastedItem, readItems } from "@/lib/exchanges/pasted-items/rules.ts";
import { problemsOf, type ReadingOfItems, type TypedItem } from "@/lib/exchanges/typed-items/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { isBlank } from "@/lib/platform/text-rules.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { registerUnsaved } from "../../editing/leave-guard.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import type { Operations } from "../../editing/operations.ts";
import { readFromTab, storeInTab } from "../../editing/tab-storage.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextAreaField } from "../../ui/text-area-field.tsx";
import { ProgrammeRows } from "./programme-rows.tsx";

type ProgrammeDialogProps = {
  /** the pasted text; "" asks for it */
  pasted: string;
  reading: ReadingOfItems;
  /** the day of lines under no heading */
  day: CalendarDay | null;
  error: Operations["error"];
  /** @returns whether the items were added */
  onAdd: (items: TypedItem[]) => Promise<boolean>;
  onClose: () => void;
};

type Read = { rows: PastedItem[]; isCut: boolean };

/** Shows a pasted programme before it is added: what was read of each row, and which rows are added. */
export function ProgrammeDialog({ pasted, reading, day, error, onAdd, onClose }: ProgrammeDialogProps) {
  const t = useTranslations("itinerary");
  const { owner } = useEditing();
  const storageKey = `${owner}.pasting.itinerary`;
  const [text, setText] = useState(() => pasted || (readFromTab<string>(storageKey) ?? ""));
  const readFrom = (next: string): Read | null => {
    const read = readItems(next, reading, { day, partOfDay: null });
    return read.rows.length > 0 ? read : null;
  };
  const [read, setRead] = useState(() => readFrom(pasted));
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const isUnsaved = !isBlank(text);
  // survives closing the dialog and the page, until the items are added
  useEffect(
    () => storeInTab(storageKey, isUnsaved ? withoutPrivateNumbers(text) : null),
    [storageKey, text, isUnsaved],
  );
  useEffect(() => {
    registerUnsaved(storageKey, isUnsaved ? { send: () => Promise.resolve(), isWaiting: false } : null);
    return () => registerUnsaved(storageKey, null);
  }, [storageKey, isUnsaved]);
  const startId = useId();
  const isRead = read !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other one has come
  useEffect(() => document.getElementById(startId)?.focus({ preventScroll: true }), [startId, isRead]);

  const isTicked = (row: PastedItem, at: number) =>
    row.item !== null && problemsOf(row.item).length === 0 && (ticks.get(at) ?? row.isSure);
  const rows = read?.rows ?? [];
  const wanted = rows.flatMap((row, at) => (row.item && isTicked(row, at) ? [row.item] : []));
  const convert = (next: string) => {
    setText(next);
    setTicks(new Map());
    setRead(readFrom(next));
  };
  const add = async () => {
    if (!(await onAdd(wanted))) return;
    const rest = rows.filter((row, at) => row.item !== null && !isTicked(row, at)).map((row) => row.text);
    if (rest.length === 0) {
      storeInTab(storageKey, null);
      return onClose();
    }
    // what was not added stays as text, to be corrected
    setText(rest.join("\n"));
    setTicks(new Map());
    setRead(null);
  };
  return (
    <Dialog
      title={t("pasteTitle")}
      isOpen
      isWide
      startsAt={startId}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        read ? (
          <>
            <Button type="button" tone="quiet" onClick={() => setRead(null)}>
              {t("pasteAgain")}
            </Button>
            <Button type="button" onClick={() => void add()} disabled={wanted.length === 0}>
              {t("pasteAdd", { count: wanted.length })}
            </Button>
          </>
        ) : (
          <Button type="button" onClick={() => convert(text)} disabled={!isUnsaved}>
            {t("pasteRead")}
          </Button>
        )
      }
    >
      <OperationErrorNotice error={error} />
      {read ? (
        <>
          <p className="text-sm text-ink-soft">
            {t("pasteIntro", { rows: rows.length, count: wanted.length })} {t("readStays")}
          </p>
          {read.isCut && <Notice tone="refusal">{t("pasteCut")}</Notice>}
          <ProgrammeRows
            id={startId}
            rows={rows}
            reading={reading}
            isTicked={isTicked}
            onTick={(at, isOn) => setTicks(new Map(ticks).set(at, isOn))}
          />
        </>
      ) : (
        <TextAreaField id={startId} label={t("pasteField")} hint={t("pasteHint")} value={text} onChange={setText} />
      )}
    </Dialog>
  );
}
