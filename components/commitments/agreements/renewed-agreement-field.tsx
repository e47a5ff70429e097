"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { AgreementValues } from "@/lib/commitments/agreements/schema.ts";
import { chooseRenewedAgreementAction } from "@/lib/commitments/renewals/actions.ts";
import type { RenewableAgreement } from "@/lib/commitments/renewals/queries.ts";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import { Chooser } from "../../ui/chooser.tsx";
import { RenewedLink } from "./renewed-link.tsx";

const PAUSE_MS = 200;

type RenewedAgreementFieldProps = {
  section: AutosavedSection<AgreementValues>;
  /** the one that the page knows, which a search need not find */
  known: RenewableAgreement | null;
};

/** Chooses the agreement of an earlier record that is renewed; typing finds it by its title. */
export function RenewedAgreementField({ section, known }: RenewedAgreementFieldProps) {
  const t = useTranslations("agreements");
  const locale = useLocale();
  const { subject } = useEditing();
  const { error } = useSavedFieldState(section, "renewsId");
  const { renewsId } = section.values;
  const [found, setFound] = useState<readonly RenewableAgreement[]>([]);
  const [chosen, setChosen] = useState(known);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wanted = useRef("");
  useEffect(() => () => clearTimeout(timer.current), []);
  const find = async (text: string) => {
    const input = { code: subject, text: text.trim().slice(0, 100) };
    const answer = await chooseRenewedAgreementAction(input).catch(() => null);
    if (answer?.status === "done" && wanted.current === text) setFound(answer.result);
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    wanted.current = text;
    timer.current = setTimeout(() => void find(text), PAUSE_MS);
  };
  const agreements = [
    ...new Map([chosen, known, ...found].flatMap((each) => (each ? [[each.id, each]] : []))).values(),
  ];
  const current = agreements.find(({ id }) => id === renewsId) ?? null;
  const choices = agreements
    .filter((each) => each === current || found.includes(each))
    .map(({ id, code, title, day }) => ({
      value: id,
      label: inLocale(title, locale).text,
      search: `${title.zh ?? ""} ${title.en ?? ""}`,
      detail: [code, day && formatDay(day, locale)].filter(Boolean).join(" · "),
    }));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside takes the focus
    <div className="grid gap-2" onFocus={() => found.length === 0 && search("")}>
      <Chooser
        name="renewsId"
        label={t("renewsChoice")}
        hint={t("renewsHint")}
        placeholder={t("renewsPlaceholder")}
        items={choices}
        value={renewsId}
        error={error}
        emptyText={t("renewsNotFound")}
        onSearch={search}
        onChange={(value) => {
          setChosen(agreements.find(({ id }) => id === value) ?? null);
          section.set("renewsId", value);
        }}
      />
      {current && <RenewedLink agreement={current} />}
      <SectionConflict
        section={section}
        field="renewsId"
        wordsOf={(value) => choices.find((choice) => choice.value === value)?.label ?? t("renewsOther")}
      />
    </div>
  );
}
