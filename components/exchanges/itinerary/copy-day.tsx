"use client";

import { Copy } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SelectField } from "../../ui/select-field.tsx";

type CopyDayProps = {
  day: CalendarDay;
  /** the other days of the exchange */
  others: readonly CalendarDay[];
  /** how many items are copied */
  count: number;
  onCopy: (to: CalendarDay) => Promise<unknown>;
};

/** Copies all items of a day to another day, which is asked for. */
export function CopyDay({ day, others, count, onCopy }: CopyDayProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const named = (each: CalendarDay) => formatDayOfWeek(each, locale);
  // most often the next day is like this one
  const next = others.find((each) => each > day) ?? others[0];
  const to = others.find((each) => each === chosen) ?? next;
  if (to === undefined || count === 0) return null;
  return (
    <>
      <IconButton icon={Copy} label={t("dayMenu", { day: named(day) })} onClick={() => setOpen(true)} />
      <Dialog
        title={t("copyTitle", { day: named(day) })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={
          <Button
            type="button"
            onClick={() => {
              setOpen(false);
              void onCopy(to);
            }}
          >
            {t("copyNow")}
          </Button>
        }
      >
        <SelectField
          label={t("copyTo")}
          value={to}
          onChange={setChosen}
          options={others.map((each) => ({ value: each, label: named(each) }))}
        />
        <p className="text-sm text-ink-soft">{t("copyText", { count })}</p>
      </Dialog>
    </>
  );
}
