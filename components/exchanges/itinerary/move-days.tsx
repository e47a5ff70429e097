"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_DAYS_TO_MOVE } from "@/lib/exchanges/itinerary/rules.ts";
import { type CalendarDay, daysBetween, isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import { Button } from "../../ui/button.tsx";
import { DayField } from "../../ui/day-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";

type MoveDaysProps = {
  firstDay: CalendarDay;
  /** how many items have a day */
  count: number;
  /** @param days by how many the exchange is postponed; a negative number goes back */
  onMove: (days: number) => Promise<unknown>;
};

/** Moves all days of the exchange to a new first day, after it said what moves and what stays. */
export function MoveDays({ firstDay, count, onMove }: MoveDaysProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const first = isCalendarDay(typed) ? typed : firstDay;
  const days = daysBetween(firstDay, first);
  const isPossible = days !== 0 && Math.abs(days) <= MAX_DAYS_TO_MOVE;
  const facts = {
    count: Math.abs(days),
    from: formatDayOfWeek(firstDay, locale),
    to: formatDayOfWeek(first, locale),
  };
  const open = (isOn: boolean) => {
    setTyped("");
    setOpen(isOn);
  };
  return (
    <>
      <Button type="button" tone="ghost" onClick={() => open(true)}>
        {t("moveDays")}
      </Button>
      <Dialog
        title={t("moveTitle")}
        isOpen={isOpen}
        onOpenChange={open}
        footer={
          <Button
            type="button"
            disabled={!isPossible}
            onClick={() => {
              open(false);
              void onMove(days);
            }}
          >
            {t("moveNow")}
          </Button>
        }
      >
        <div className="max-w-60">
          <DayField label={t("moveField")} value={typed || firstDay} onChange={setTyped} />
        </div>
        <p role="status" className="min-h-5 text-sm font-medium">
          {isPossible && t(days > 0 ? "moveLater" : "moveEarlier", facts)}
        </p>
        <p className="text-sm text-ink-soft">{t("moveText", { count })}</p>
      </Dialog>
    </>
  );
}
