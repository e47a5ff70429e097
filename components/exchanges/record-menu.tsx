"use client";

import { useLocale, useTranslations } from "next-intl";
import { discardExchangeAction, markHeldAction, undoMarkHeldAction } from "@/lib/exchanges/lifecycle/actions.ts";
import { isChangeableBy, isDiscardable } from "@/lib/exchanges/lifecycle/rules.ts";
import { DAYS_TO_RESTORE } from "@/lib/exchanges/record/rules.ts";
import type { ExchangeRecord } from "@/lib/exchanges/record-page/queries.ts";
import { heldFrom } from "@/lib/exchanges/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { ActionForm } from "../editing/action-form.tsx";
import { Disclosure } from "../ui/disclosure.tsx";
import { LinkButton } from "../ui/link-button.tsx";
import { useBasics } from "./basics-data.ts";
import { UndoPanel } from "./undo/undo-panel.tsx";

type RecordMenuProps = {
  record: Pick<ExchangeRecord, "code" | "status" | "mayEdit" | "mayDiscard" | "report" | "basics">;
  /** the current day at the place of the exchange */
  today: CalendarDay;
  /** whether the actor may begin a record for these parties */
  mayCopy: boolean;
  /** whether the actor may change some part of the record */
  mayUndo: boolean;
  /** whether there is a report that the actor may read, or could begin */
  mayOpenReport: boolean;
};

/** The actions on a whole record: mark it as held, open its report, copy it, discard it; only those that are possible. */
export function RecordMenu({ record, today, mayCopy, mayUndo, mayOpenReport }: RecordMenuProps) {
  const t = useTranslations("recordMenu");
  const locale = useLocale();
  const { code, status, mayEdit, report } = record;
  const days = useBasics(record.basics).data.values;
  const fields = { code, locale };
  const isUnread = report?.translations.every((text) => text.status !== "PUBLISHED") ?? true;
  const isAhead = mayEdit && isChangeableBy("markHeld", status);
  const maySayHeld = isAhead && heldFrom(days) <= today;
  const mayUndoMarkHeld = mayEdit && isChangeableBy("undoMarkHeld", status) && isUnread;
  const mayDiscard = record.mayDiscard && isDiscardable(status) && isUnread;
  return (
    <section id="acts" tabIndex={-1} aria-label={t("label")} className="record-menu">
      {maySayHeld && <ActionForm action={markHeldAction} fields={fields} label={t("held")} tone="quiet" />}
      {mayOpenReport && (
        <LinkButton tone="quiet" href={`/${locale}/admin/exchanges/${code}/report`}>
          {report === null ? t("beginReport") : t("report")}
        </LinkButton>
      )}
      {mayCopy && (
        <LinkButton tone="quiet" href={`/${locale}/admin/exchanges/new?from=${code}`}>
          {t("copy")}
        </LinkButton>
      )}
      {mayUndo && <UndoPanel />}
      {(mayUndoMarkHeld || mayDiscard) && (
        <Disclosure title={<span className="text-ink-soft">{t("more")}</span>} className="group">
          {mayUndoMarkHeld && (
            <div className="grid justify-items-start gap-2">
              <p className="max-w-2xl text-sm text-ink-soft">{t("takeBackText")}</p>
              <ActionForm action={undoMarkHeldAction} fields={fields} label={t("takeBack")} />
            </div>
          )}
          {mayDiscard && (
            <div className="grid justify-items-start gap-2">
              <p className="max-w-2xl text-sm text-ink-soft">{t("discardText", { days: DAYS_TO_RESTORE })}</p>
              <ActionForm action={discardExchangeAction} fields={fields} label={t("discard")} tone="danger" />
            </div>
          )}
        </Disclosure>
      )}
      {isAhead && !maySayHeld && (
        <p className="basis-full text-sm text-ink-faint">{t("notYet", { day: formatDay(heldFrom(days), locale) })}</p>
      )}
    </section>
  );
}
