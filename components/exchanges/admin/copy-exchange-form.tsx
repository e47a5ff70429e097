"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { cloneExchangeAction } from "@/lib/exchanges/cloning/actions.ts";
import type { CopySource } from "@/lib/exchanges/cloning/queries.ts";
import { announcementOf, daysOfCopy, isLess, leftOutOfCopy } from "@/lib/exchanges/cloning/rules.ts";
import { proposedTitles } from "@/lib/exchanges/record/rules.ts";
import { rolesProblem, sidesOf } from "@/lib/exchanges/rules.ts";
import { formatKnownDays } from "@/lib/platform/i18n/format.ts";
import { readPeriod } from "@/lib/platform/known-days.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { nameInCopy, partiesTyped, partsTyped, partyRows } from "./copy-choices.ts";
import { CopyPartsFields } from "./copy-parts-fields.tsx";
import { CopyPartyFields } from "./copy-party-fields.tsx";
import { NearbyRefusal } from "./nearby-refusal.tsx";
import { PeriodFields } from "./period-fields.tsx";
import { PersistentForm } from "./persistent-form.tsx";
import { ProposedTexts } from "./proposed-texts.tsx";
import { typedPeriod } from "./typed-period.ts";

type CopyExchangeFormProps = { source: CopySource; isReturn: boolean; formKey: string };

/** Begins a record with the structure of another one: asks for its colleges, its days, what is copied, and its title. */
export function CopyExchangeForm({ source, isReturn, formKey }: CopyExchangeFormProps) {
  const t = useTranslations("newExchange");
  const locale = useLocale();
  const [state, action, isPending] = useFormAction(cloneExchangeAction);
  const { errorOf, typed } = useFormFields(state);
  const [period, setPeriod] = useState(() => typedPeriod(typed, source.precision));
  const [rows, setRows] = useState(() => partyRows(source, typed));
  const [parts, setParts] = useState(() => partsTyped(typed));
  const begun = readPeriod({ ...period, lastDay: "", lastMonth: "" }).days;
  const days = begun && daysOfCopy(source, begun);
  const parties = partiesTyped(rows);
  const day = days?.firstDay ?? null;
  const leftOut = leftOutOfCopy(source.content, { parties, parts, day });
  const { guests, hosts, participants } = sidesOf(parties);
  const named = (side: typeof parties) =>
    side.flatMap(({ institutionId }) => {
      const college = [...source.parties, ...source.others].find(({ slug }) => slug === institutionId);
      return college ? [nameInCopy(college, day)] : [];
    });
  const sides = { guests: named(guests), hosts: named(hosts), participants: named(participants) };
  const isWhole =
    rolesProblem(
      source.kind,
      parties.map(({ role }) => role),
    ) === null;
  const proposed = isWhole ? proposedTitles({ kind: source.kind, ...sides, ...(days ?? { firstDay: null }) }) : null;
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
        <p className="max-w-2xl text-sm text-ink-soft">{isReturn ? t("copiedReturn") : t("copied")}</p>
      </div>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("who")}</legend>
        <CopyPartyFields source={source} rows={rows} day={day} onChange={setRows} errorOf={errorOf} />
      </fieldset>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("whenCopied")}</legend>
        <PeriodFields
          period={period}
          onChange={(change) => setPeriod((before) => ({ ...before, ...change }))}
          errorOf={errorOf}
          hint={days ? formatKnownDays(days, locale) : undefined}
          isBeginning
        />
      </fieldset>
      <fieldset className="grid gap-3">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("what")}</legend>
        <CopyPartsFields
          source={source}
          parts={parts}
          onChange={setParts}
          isWithoutDays={source.precision !== "DAY" || period.precision !== "DAY"}
        />
        <div aria-live="polite">{isLess(leftOut) && <Notice tone="plain">{t("leftOut", leftOut)}</Notice>}</div>
      </fieldset>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("title")}</legend>
        <ProposedTexts
          key={String(isReturn)}
          of="title"
          proposed={proposed && { zh: proposed.titleZh, en: proposed.titleEn }}
          typed={typed}
          errorOf={errorOf}
          hint={t("titleHint")}
        />
      </fieldset>
      <input type="hidden" name="locale" value={locale} />
      <IdempotencyKeyField value={formKey} state={state} />
      <input type="hidden" name="code" value={source.code} />
      <input type="hidden" name="announced" value={announcementOf(leftOut)} />
      {isReturn && <input type="hidden" name="isReturn" value="yes" />}
      <div className="border-t border-hairline pt-6">
        <Button type="submit" aria-disabled={isPending}>
          {isPending ? t("creating") : t("create")}
        </Button>
      </div>
    </PersistentForm>
  );
}
