"use client";

import { ArrowLeftRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { NewExchangeOptions } from "@/lib/exchanges/parties/queries.ts";
import { createExchangeAction } from "@/lib/exchanges/record/actions.ts";
import { proposedTitles } from "@/lib/exchanges/record/rules.ts";
import { exchangeKinds } from "@/lib/exchanges/rules.ts";
import { distinctAccents } from "@/lib/institutions/accents/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { readPeriod } from "@/lib/platform/known-days.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { MeetingLine } from "../../layout/meeting-line.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NearbyRefusal } from "./nearby-refusal.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { PersistentForm } from "./persistent-form.tsx";
import { TitleFields } from "./title-fields.tsx";
import { type TypedPeriod, typedPeriod } from "./typed-period.ts";

type NewExchangeFormProps = {
  choices: NewExchangeOptions;
  /** the key that the page generated, so that sending twice begins one record */
  formKey: string;
  /** the current day at the own college */
  today: CalendarDay;
};

/** Begins a record: asks for host and guest, the days, the kind and the title. */
export function NewExchangeForm({ choices, formKey, today }: NewExchangeFormProps) {
  const t = useTranslations("newExchange");
  const kinds = useTranslations("kind");
  const locale = useLocale();
  const [state, action, isPending] = useFormAction(createExchangeAction);
  const { errorOf, typed } = useFormFields(state);
  const [facts, setFacts] = useState({
    guest: typed("guest") ?? choices.counterpart ?? "",
    host: typed("host") ?? choices.own ?? "",
    kind: exchangeKinds.find((kind) => kind === typed("kind")) ?? exchangeKinds[0],
  });
  const [period, setPeriod] = useState<TypedPeriod>(() => typedPeriod(typed));
  const fieldOf = (name: "guest" | "host") => ({
    name,
    label: t(name),
    value: facts[name],
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
    error: errorOf(name),
  });
  const sideOf = (slug: string) => choices.institutions.find((side) => side.slug === slug) ?? null;
  const [host, guest] = [sideOf(facts.host), sideOf(facts.guest)];
  const sideAccents = distinctAccents([host, guest].flatMap((side) => (side ? [side.accent] : [])));
  const { days } = readPeriod(period);
  const known = days ?? { firstDay: null };
  const proposed = host && guest && proposedTitles({ kind: facts.kind, host: host.name, guest: guest.name, ...known });
  const options = [
    { value: "", label: t("choose") },
    ...choices.institutions.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
  ];
  return (
    <PersistentForm action={action}>
      <NearbyRefusal state={state} />
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("who")}</legend>
        <div className="grid items-start gap-x-3 gap-y-3 sm:grid-cols-[minmax(0,1fr)_2.75rem_minmax(0,1fr)]">
          <SelectField {...fieldOf("guest")} options={options} />
          <IconButton
            icon={ArrowLeftRight}
            label={t("swap")}
            className="self-end justify-self-center max-sm:rotate-90 [html:not([data-script])_&]:invisible max-sm:[html:not([data-script])_&]:hidden"
            onClick={() => setFacts((before) => ({ ...before, host: before.guest, guest: before.host }))}
          />
          <SelectField {...fieldOf("host")} options={options} />
        </div>
        <div className="max-sm:hidden">
          <MeetingLine
            closed={false}
            guests={guest ? sideAccents.slice(-1) : []}
            hosts={host ? sideAccents.slice(0, 1) : []}
          />
        </div>
        <p className="text-xs text-ink-faint">{choices.own === null ? t("whoHintGroup") : t("whoHint")}</p>
      </fieldset>
      <fieldset className="grid gap-x-5 gap-y-4 sm:grid-cols-3">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("when")}</legend>
        <div className="sm:col-span-2">
          <PeriodFields
            period={period}
            onChange={(change) => setPeriod((before) => ({ ...before, ...change }))}
            errorOf={errorOf}
          />
        </div>
        <SelectField
          name="kind"
          label={t("kind")}
          value={facts.kind}
          onChange={(value) =>
            setFacts((before) => ({ ...before, kind: exchangeKinds.find((kind) => kind === value) ?? before.kind }))
          }
          options={exchangeKinds.map((value) => ({ value, label: kinds(value) }))}
        />
      </fieldset>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("title")}</legend>
        <TitleFields proposed={proposed} typed={typed} errorOf={errorOf} />
      </fieldset>
      <input type="hidden" name="locale" value={locale} />
      <IdempotencyKeyField value={formKey} state={state} />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-hairline pt-6">
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? t("creating") : t("create")}
        </Button>
        <p aria-live="polite" className="text-sm text-ink-soft">
          {days && (days.lastDay < today ? t("willBeHeld") : t("willBeDraft"))}
        </p>
      </div>
    </PersistentForm>
  );
}
