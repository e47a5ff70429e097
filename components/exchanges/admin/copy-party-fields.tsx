"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CopySource } from "@/lib/exchanges/cloning/queries.ts";
import { MAX_COPIED_PARTIES, rolesOfCopy } from "@/lib/exchanges/cloning/rules.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { EMPTY_ROW, nameInCopy, type PartyRow } from "./copy-choices.ts";

type CopyPartyFieldsProps = {
  source: CopySource;
  rows: readonly PartyRow[];
  /** the first one of the copy; null while it is not known */
  day: CalendarDay | null;
  onChange: (rows: PartyRow[]) => void;
  errorOf: (name: string) => string | undefined;
};

/** The colleges of a copy with their roles: each can be another one, or take no part. */
export function CopyPartyFields({ source, rows, day, onChange, errorOf }: CopyPartyFieldsProps) {
  const t = useTranslations("newExchange");
  const parties = useTranslations("parties");
  const locale = useLocale();
  const colleges = [
    { value: "", label: t("nobody") },
    ...[...source.parties, ...source.others].map((college) => ({
      value: college.slug,
      label: inLocale(nameInCopy(college, day), locale).text,
    })),
  ];
  const roles = [
    ...rolesOfCopy(source.kind).map((role) => ({ value: role, label: parties(`role.${role}`) })),
    { value: "", label: t("leaveOut") },
  ];
  const change = (at: number, part: Partial<PartyRow>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <div className="grid gap-4">
      <ol className="grid gap-4">
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
          <li key={at} className="grid gap-x-5 gap-y-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <SelectField
              name={`institution${at}`}
              label={t("partyNumber", { number: at + 1 })}
              value={row.institution}
              onChange={(institution) => change(at, { institution })}
              options={colleges}
              error={errorOf(`institution${at}`)}
            />
            <SelectField
              name={`role${at}`}
              label={t("roleOfParty", { number: at + 1 })}
              value={row.role}
              onChange={(role) => change(at, { role })}
              options={roles}
              error={errorOf(`role${at}`)}
            />
          </li>
        ))}
      </ol>
      {rows.length < MAX_COPIED_PARTIES && (
        <div className="[html:not([data-script])_&]:hidden">
          <Button type="button" tone="quiet" onClick={() => onChange([...rows, EMPTY_ROW])}>
            {t("addParty")}
          </Button>
        </div>
      )}
    </div>
  );
}
