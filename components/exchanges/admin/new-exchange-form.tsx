"use client";

import { ArrowLeftRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { CollegeChoice, NewExchangeOptions } from "@/lib/exchanges/college-choices/queries.ts";
import { createExchangeAction } from "@/lib/exchanges/record/actions.ts";
import { proposedPlace, proposedTitles, type TitleFacts } from "@/lib/exchanges/record/rules.ts";
import { exchangeKinds, mayBeWithoutHost } from "@/lib/exchanges/rules.ts";
import { distinctAccents } from "@/lib/institutions/accents/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import { readPeriod } from "@/lib/platform/known-days.ts";
import { useFormAction } from "../../editing/form-action.ts";
import { useFormFields } from "../../editing/form-fields.ts";
import { IdempotencyKeyField } from "../../editing/idempotency-key-field.tsx";
import { MeetingLine } from "../../layout/meeting-line.tsx";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { NearbyRefusal } from "./nearby-refusal.tsx";
import { useSide } from "./new-exchange-side.ts";
import { PeriodFields } from "./period-fields.tsx";
import { PersistentForm } from "./persistent-form.tsx";
import { ProposedTexts } from "./proposed-texts.tsx";
import { SchoolField } from "./school-field.tsx";
import { type TypedPeriod, typedPeriod } from "./typed-period.ts";

type NewExchangeFormProps = {
  choices: NewExchangeOptions;
  /** the key that the page generated, so that sending twice begins one record */
  formKey: string;
  /** the current day at the own college */
  today: CalendarDay;
};

const HOSTED = {
  who: "who",
  guest: "guest",
  host: "host",
  swap: "swap",
  hint: "whoHint",
  hintGroup: "whoHintGroup",
} as const;
const UNHOSTED = {
  who: "whoMeets",
  guest: "participant",
  host: "otherParticipant",
  swap: "swapParticipants",
  hint: "whoMeetsHint",
  hintGroup: "whoMeetsHintGroup",
} as const;

type Side = Pick<CollegeChoice, "name" | "accent"> | null;

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
    guestSchool: typed("guestSchool") ?? "",
    hostSchool: typed("hostSchool") ?? "",
    kind: exchangeKinds.find((kind) => kind === typed("kind")) ?? exchangeKinds[0],
    withoutHost: typed("withoutHost") === "yes",
  });
  const [period, setPeriod] = useState<TypedPeriod>(() => typedPeriod(typed));
  const isHosted = !(facts.withoutHost && mayBeWithoutHost(facts.kind));
  const words = isHosted ? HOSTED : UNHOSTED;
  const fieldOf = (name: "guest" | "host") => ({
    name,
    label: t(name),
    value: facts[name],
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
    error: errorOf(name),
  });
  const sideOf = (slug: string) => choices.institutions.find((side) => side.slug === slug) ?? null;
  const [host, guest] = [sideOf(facts.host), sideOf(facts.guest)];
  const { days } = readPeriod(period);
  const firstDay = days?.firstDay ?? null;
  const [hostSide, guestSide] = [
    useSide({ party: host, school: facts.hostSchool, day: firstDay }),
    useSide({ party: guest, school: facts.guestSchool, day: firstDay }),
  ];
  const names = { host: hostSide.name, guest: guestSide.name };
  const proposed = proposalFor({ kind: facts.kind, ...names, isHosted, ...(days ?? { firstDay: null }) });
  const sideFieldOf = (side: "guest" | "host") => ({
    ...fieldOf(side),
    label: t(words[side]),
    options,
    onChange: (value: string) => setFacts((before) => ({ ...before, [side]: value, [`${side}School`]: "" })),
  });
  const schoolFieldOf = (name: "guestSchool" | "hostSchool") => ({
    name,
    value: facts[name],
    error: errorOf(name),
    onChange: (value: string) => setFacts((before) => ({ ...before, [name]: value })),
  });
  const options = [
    { value: "", label: t("choose") },
    ...choices.institutions.map(({ slug, name }) => ({ value: slug, label: inLocale(name, locale).text })),
  ];
  return (
    <PersistentForm action={action}>
      <NearbyRefusal state={state} />
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-serif text-lg font-semibold">{t(words.who)}</legend>
        <div className="grid items-start gap-x-3 gap-y-3 sm:grid-cols-[minmax(0,1fr)_2.75rem_minmax(0,1fr)]">
          <div className="grid gap-3">
            <SelectField {...sideFieldOf("guest")} />
            <SchoolField {...schoolFieldOf("guestSchool")} schools={guestSide.schools} />
          </div>
          <IconButton
            icon={ArrowLeftRight}
            label={t(words.swap)}
            className="self-start justify-self-center sm:mt-7 max-sm:rotate-90 [html:not([data-script])_&]:invisible max-sm:[html:not([data-script])_&]:hidden"
            onClick={() =>
              setFacts((before) => ({
                ...before,
                host: before.guest,
                guest: before.host,
                hostSchool: before.guestSchool,
                guestSchool: before.hostSchool,
              }))
            }
          />
          <div className="grid gap-3">
            <SelectField {...sideFieldOf("host")} />
            <SchoolField {...schoolFieldOf("hostSchool")} schools={hostSide.schools} />
          </div>
        </div>
        <SidesLine host={host} guest={guest} />
        <p className="text-xs text-ink-faint">{t(choices.own === null ? words.hintGroup : words.hint)}</p>
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
        {mayBeWithoutHost(facts.kind) && (
          <div className="sm:col-span-3">
            <CheckField
              name="withoutHost"
              value="yes"
              label={t("withoutHost")}
              checked={facts.withoutHost}
              onChange={(withoutHost) => setFacts((before) => ({ ...before, withoutHost }))}
            />
          </div>
        )}
      </fieldset>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("title")}</legend>
        <ProposedTexts of="title" proposed={proposed} typed={typed} errorOf={errorOf} hint={t("titleHint")} />
      </fieldset>
      <fieldset className="grid">
        <legend className="mb-3 font-serif text-lg font-semibold">{t("place")}</legend>
        <ProposedTexts
          of="place"
          proposed={proposedPlace({ kind: facts.kind, hosts: hostsOf(isHosted, host) })}
          typed={typed}
          errorOf={errorOf}
          hint={t("placeHint")}
        />
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

/** The proposed titles; null until both sides are chosen. */
function proposalFor({
  host,
  guest,
  isHosted,
  ...facts
}: Pick<TitleFacts, "kind" | "firstDay"> & { host: Localized | null; guest: Localized | null; isHosted: boolean }) {
  if (!host || !guest) return null;
  const sides = isHosted
    ? { hosts: [host], guests: [guest], participants: [] }
    : { hosts: [], guests: [], participants: [host, guest] };
  const { titleZh, titleEn } = proposedTitles({ ...facts, ...sides });
  return { zh: titleZh, en: titleEn };
}

const hostsOf = (isHosted: boolean, host: Side): Localized[] => (isHosted && host ? [host.name] : []);

function SidesLine({ host, guest }: { host: Side; guest: Side }) {
  const accents = distinctAccents([host, guest].flatMap((side) => (side ? [side.accent] : [])));
  return (
    <div className="max-sm:hidden">
      <MeetingLine closed={false} guests={guest ? accents.slice(-1) : []} hosts={host ? accents.slice(0, 1) : []} />
    </div>
  );
}
