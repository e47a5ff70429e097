"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choices.ts";
import { Chooser } from "../../ui/chooser.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { GroupLabels } from "./group-labels.ts";

/** A school of the directory, or a new one with its typed name. */
export type PairSide = { unitId: string } | { institutionId: string; nameZh: string | null; nameEn: string | null };
export type Pair = { host: PairSide; guest: PairSide };

type PairChooserProps = {
  words: GroupLabels;
  buttonLabel: string;
  isBusy: boolean;
  /** @returns whether the pair was added */
  onAdd: (pair: Pair) => Promise<boolean>;
};

const TYPED = "typed:";

function sideOf(value: string, institutionId: string): PairSide {
  if (!value.startsWith(TYPED)) return { unitId: value };
  const name = value.slice(TYPED.length);
  const isZh = hasChinese(name);
  return { institutionId, nameZh: isZh ? name : null, nameEn: isZh ? null : name };
}

const withTyped = (choices: readonly Choice[], value: string | null): readonly Choice[] =>
  value?.startsWith(TYPED) ? [...choices, { value, label: value.slice(TYPED.length) }] : choices;

/** Chooses a school of the host and one of another party; a school that is missing from the directory can be typed. */
export function PairChooser({ words, buttonLabel, isBusy, onAdd }: PairChooserProps) {
  const t = useTranslations("groups");
  const first = useRef<HTMLInputElement>(null);
  const [host, setHost] = useState<string | null>(null);
  const [guest, setGuest] = useState<string | null>(null);
  const [other, setOther] = useState(words.others[0]?.value ?? "");
  const isPossible = words.hostId !== "" && words.others.length > 0;
  const isWhole = host !== null && guest !== null;
  const college = words.others.find(({ value }) => value === other) ?? words.others[0];
  // only the schools of one college: another one may have a school of the same name
  const guestUnits = words.guestUnits.filter(({ institutionId }) => institutionId === college?.value);
  const add = async () => {
    if (host === null || guest === null || isBusy) return;
    const isAdded = await onAdd({ host: sideOf(host, words.hostId), guest: sideOf(guest, college?.value ?? "") });
    if (!isAdded) return;
    setHost(null);
    setGuest(null);
    first.current?.focus();
  };
  if (!isPossible) return null;
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden">
      {words.others.length > 1 && (
        <div className="sm:col-span-3 sm:max-w-sm">
          <SelectField
            label={t("guestCollege")}
            value={college?.value ?? ""}
            onChange={(value) => {
              setOther(value);
              setGuest(null);
            }}
            options={words.others}
          />
        </div>
      )}
      <Chooser
        label={t("guestSchool", { college: college?.label ?? "" })}
        placeholder={t("schoolPlaceholder")}
        items={withTyped(guestUnits, guest)}
        value={guest}
        inputRef={first}
        emptyText={t("noSchoolFound")}
        onChange={setGuest}
        onCreate={(name) => setGuest(TYPED + name)}
        createLabel={(name) => t("createSchool", { name })}
      />
      <Chooser
        label={t("hostSchool", { college: words.collegeOf(words.hostId) })}
        placeholder={t("schoolPlaceholder")}
        items={withTyped(words.hostUnits, host)}
        value={host}
        emptyText={t("noSchoolFound")}
        onChange={setHost}
        onCreate={(name) => setHost(TYPED + name)}
        createLabel={(name) => t("createSchool", { name })}
      />
      <Button
        type="button"
        tone={isWhole ? "solid" : "quiet"}
        aria-disabled={isBusy || !isWhole}
        onClick={() => void add()}
      >
        {buttonLabel}
      </Button>
    </div>
  );
}
