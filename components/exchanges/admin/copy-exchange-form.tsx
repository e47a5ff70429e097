"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { cloneExchangeAction } from "@/lib/exchanges/cloning/actions.ts";
import type { CopyCollege, CopySource } from "@/lib/exchanges/cloning/queries.ts";
import { proposedTitles } from "@/lib/exchanges/record/rules.ts";
import { addDays, daysBetween, isCalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDays } from "@/lib/platform/i18n/format.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { Button } from "../../ui/button.tsx";
import { DayField } from "../../ui/day-field.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { NearbyRefusal } from "./nearby-refusal.tsx";
import { PersistentForm } from "./persistent-form.tsx";
import { TitleFields } from "./title-fields.tsx";

type CopyExchangeFormProps = { source: CopySource; isReturn: boolean; formKey: string };

/** Begins a record with the structure of another one: asks for its first day and its title. */
export function CopyExchangeForm({ source, isReturn, formKey }: CopyExchangeFormProps) {
  const t = useTranslations("newExchange");
  const locale = useLocale();
  const [state, action, isPending] = useFormAction(cloneExchangeAction);
  const { errorOf, typed } = useFormFields(state);
  const [day, setDay] = useState(typed("firstDay") ?? "");
  const { kind, sides } = source;
  const firstDay = isCalendarDay(day) ? day : null;
  const lastDay = firstDay && addDays(firstDay, daysBetween(source.firstDay, source.lastDay));
  const named = (colleges: readonly CopyCollege[]) => colleges.map(({ name }) => name);
  const { guests, hosts, participants } = sides;
  const names = { guests: named(guests), hosts: named(hosts), participants: named(participants) };
  const proposed = proposedTitles({ kind, ...names, firstDay });
  const here = `/${locale}/admin/exchanges/new?from=${source.code}`;
  const ways = [
    { href: here, label: t("copyAgain"), isHere: !isReturn },
    { href: `${here}&return=yes`, label: t("copyReturn"), isHere: isReturn },
  ];
  return (
    <PersistentForm action={action}>
      <NearbyRefusal state={state} />
      <div className="grid gap-4">
        <nav aria-label={t("copyWay")} className="flex flex-wrap gap-x-6">
          {ways.map((way) => (
            <a
              key={way.href}
              href={way.href}
              aria-current={way.isHere ? "page" : undefined}
              className="plain-link inline-flex min-h-11 items-center border-b-2 border-transparent text-sm aria-[current=page]:border-accent aria-[current=page]:font-medium"
            >
              {way.label}
            </a>
          ))}
        </nav>
        <p className="font-serif text-lg font-semibold">
          <Colleges colleges={[...guests, ...participants]} />
          {hosts.length > 0 && <span className="mx-2 text-ink-faint">→</span>}
          <Colleges colleges={hosts} />
        </p>
        <p className="max-w-2xl text-sm text-ink-soft">{isReturn ? t("copiedReturn") : t("copied")}</p>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <DayField
          name="firstDay"
          label={t("firstDay")}
          value={day}
          onChange={setDay}
          error={errorOf("firstDay")}
          hint={firstDay && lastDay ? formatDays(firstDay, lastDay, locale) : undefined}
        />
      </div>
      <TitleFields key={String(isReturn)} proposed={proposed} typed={typed} errorOf={errorOf} />
      <input type="hidden" name="locale" value={locale} />
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="code" value={source.code} />
      {isReturn && <input type="hidden" name="isReturn" value="yes" />}
      <div className="border-t border-hairline pt-6">
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? t("creating") : t("create")}
        </Button>
      </div>
    </PersistentForm>
  );
}

function Colleges({ colleges }: { colleges: readonly CopyCollege[] }) {
  const locale = useLocale();
  return colleges.map(({ slug, name }, at) => (
    <span key={slug}>
      {at > 0 && listSeparator(locale)}
      <LocalizedText label={name} />
    </span>
  ));
}
