"use client";

import { Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { problemsOf, type ReadingOfItems, readItemLine, type TypedItem } from "@/lib/exchanges/typed-items/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { isBlank } from "@/lib/platform/text-rules.ts";
import { useLineDrafts } from "../../editing/line-drafts.ts";
import { useSerialQueue } from "../../editing/serial-queue.ts";
import { UnsentLines } from "../../editing/unsent-lines.tsx";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useItemWords } from "./item-words.ts";

type ItemTyperProps = {
  /** identifies the field on its page */
  id: string;
  reading: ReadingOfItems;
  /** the day of lines that say none */
  day: CalendarDay | null;
  /** called when a line names another day, on which the next lines are too */
  onDay: (day: CalendarDay | null) => void;
  /** @returns whether the item was added; otherwise its line is restored */
  onAdd: (item: TypedItem, text: string) => Promise<boolean>;
  onPaste: (text: string) => void;
};

/**
 * Adds items by typed lines, one after the other: what was read is shown before Enter adds it. Enter in an open composition
 * never adds.
 */
export function ItemTyper({ id, reading, day, onDay, onAdd, onPaste }: ItemTyperProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const drafts = useLineDrafts(id);
  const inTurn = useSerialQueue();
  const wordsOf = useItemWords(reading);
  const read = (line: string) => readItemLine(line, reading, { day, partOfDay: null });
  const textOf = (item: TypedItem): string => {
    const { day: when, hours, title, place, people } = wordsOf(item);
    return [when, hours, title, place, people].filter(Boolean).join(" · ");
  };
  const shown = isBlank(drafts.line) ? null : read(drafts.line);
  const send = (line: string, restore: (line: string) => void) => {
    const found = read(line);
    if (found.is === "heading" || problemsOf(found.item).length > 0) return restore(line);
    if (found.item.day !== day) onDay(found.item.day);
    inTurn(async () => {
      if (!(await onAdd(found.item, textOf(found.item)))) restore(line);
    });
  };
  const add = () => {
    const line = drafts.line.trim();
    if (shown === null || (shown.is === "item" && problemsOf(shown.item).length > 0)) return;
    drafts.type("");
    if (shown.is === "heading") onDay(shown.day);
    else send(line, drafts.putBack);
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!text.includes("\t") && !/[\r\n]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <div className="adder">
      <UnsentLines
        lines={drafts.unsent}
        onAgain={(line) => {
          drafts.forget(line);
          send(line, drafts.putBeside);
        }}
        onForget={drafts.forget}
      />
      <div className="adder-field">
        <TextField
          label={t("typeLabel")}
          hideLabel
          placeholder={t("typePlaceholder")}
          value={drafts.line}
          onChange={drafts.type}
          onKeyDown={enter}
          onPaste={paste}
          autoComplete="off"
        />
      </div>
      <Button type="button" tone="quiet" className="adder-button" onClick={add}>
        <Plus aria-hidden="true" className="size-4" />
        {t("typeAdd")}
      </Button>
      <p role="status" className="min-h-5 w-full text-sm wrap-anywhere text-ink-soft">
        {shown?.is === "heading" &&
          t("readDay", { day: shown.day === null ? t("oneOfTheDays") : formatDayOfWeek(shown.day, locale) })}
        {shown?.is === "item" && t("readAs", { text: textOf(shown.item) })}
        {shown?.is === "item" &&
          shown.remarks.map((remark) => (
            <span key={remark} className="ms-2 text-danger">
              {t(`remark.${remark}`)}
            </span>
          ))}
      </p>
    </div>
  );
}
