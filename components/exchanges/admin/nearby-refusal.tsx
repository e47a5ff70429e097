"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormState } from "@/lib/platform/action-state.ts";
import { isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { datePrecisions } from "@/lib/platform/known-days.ts";
import { FormRefusal } from "../../editing/form-refusal.tsx";
import { Button } from "../../ui/button.tsx";
import { LinkButton } from "../../ui/link-button.tsx";
import { LocalizedText } from "../../ui/localized-text.tsx";

/**
 * Shows why a record was not begun. When a similar record exists, names it, links to it, or lets the person begin this
 * one anyway.
 */
export function NearbyRefusal({ state }: { state: FormState<unknown> }) {
  const t = useTranslations("newExchange");
  const locale = useLocale();
  if (state.status !== "refused" || state.code !== "exchange_nearby") return <FormRefusal state={state} />;
  const { code, titleZh, titleEn, firstDay, lastDay, precision: stated } = state.details;
  const [first, last] = [String(firstDay), String(lastDay)];
  const precision = datePrecisions.find((each) => each === stated) ?? "DAY";
  return (
    <FormRefusal state={state}>
      <div className="grid justify-items-start gap-3 ps-[1.125rem] text-sm">
        <p>
          <span className="font-serif text-base font-semibold">
            <LocalizedText label={localized(titleZh ? String(titleZh) : null, titleEn ? String(titleEn) : null)} />
          </span>
          <br />
          <span className="figures text-xs text-ink-soft">
            {code}
            {isCalendarDay(first) &&
              isCalendarDay(last) &&
              ` · ${formatKnownDays({ firstDay: first, lastDay: last, precision }, locale)}`}
          </span>
        </p>
        <div className="flex flex-wrap gap-3">
          <LinkButton href={`/${locale}/admin/exchanges/${code}`}>{t("openNearby")}</LinkButton>
          <Button type="submit" tone="quiet" name="anyway" value="yes">
            {t("anyway")}
          </Button>
        </div>
      </div>
    </FormRefusal>
  );
}
