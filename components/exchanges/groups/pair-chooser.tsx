"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choices.ts";
import { Chooser } from "../../ui/chooser.tsx";
import type { GroupLabels } from "./group-labels.ts";
import { PairColleges } from "./pair-colleges.tsx";

/** A school of the directory, or a new one with its typed name. */
export type PairSide = { unitId: string } | { institutionId: string; nameZh: string | null; nameEn: string | null };
export type Pair = { host: PairSide; guest: PairSide };

type PairChooserProps = {
  words: GroupLabels;
  /** the only host, by its institution, of a group at its stop */
  stop?: string | null;
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

/** Chooses a school of a host and one of another party; a school that is missing from the directory can be typed. */
export function PairChooser({ words, stop = null, buttonLabel, isBusy, onAdd }: PairChooserProps) {
  const t = useTranslations("groups");
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const [host, setHost] = useState<string | null>(null);
  const [guest, setGuest] = useState<string | null>(null);
  const [hostCollege, setHostCollege] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const isWhole = host !== null && guest !== null;
  /** a side was chosen just now, so that the focus goes on to the other one */
  const goesOn = useRef(false);
  useEffect(() => {
    if (!goesOn.current) return;
    goesOn.current = false;
    if (host === null) second.current?.focus();
    else if (guest === null) first.current?.focus();
  });
  const hosts = stop === null ? words.hosts : words.hosts.filter(({ value }) => value === stop);
  const chosenHost = hosts.find(({ value }) => value === hostCollege) ?? hosts[0];
  const others = words.colleges.filter(({ value }) => value !== chosenHost?.value);
  const college = others.find(({ value }) => value === other) ?? others[0];
  // only the schools of one college: another one may have a school of the same name
  const unitsOf = (institutionId = "") => words.units.filter((unit) => unit.institutionId === institutionId);
  const labelOf = (of: { label: string } | undefined, side: "guestSchool" | "hostSchool") =>
    t(words.isMeeting ? "schoolOf" : side, { college: of?.label ?? "" });
  const isGuest = college?.role !== "HOST";
  const add = async () => {
    if (host === null || guest === null || isBusy) return;
    const isAdded = await onAdd({
      host: sideOf(host, chosenHost?.value ?? ""),
      guest: sideOf(guest, college?.value ?? ""),
    });
    if (!isAdded) return;
    setHost(null);
    setGuest(null);
    first.current?.focus();
  };
  if (!chosenHost || others.length === 0) return null;
  const chooser = (chosen: string | null, choose: (value: string | null) => void, institutionId?: string) => ({
    placeholder: t("schoolPlaceholder"),
    items: withTyped(unitsOf(institutionId), chosen),
    value: chosen,
    emptyText: t("noSchoolFound"),
    onChange: (value: string | null) => {
      goesOn.current = value !== null;
      choose(value);
    },
    onCreate: (name: string) => {
      goesOn.current = true;
      choose(TYPED + name);
    },
    createLabel: (name: string) => t("createSchool", { name }),
  });
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden">
      <PairColleges
        guests={others}
        hosts={hosts}
        chosen={{ guest: college?.value ?? "", host: chosenHost?.value ?? "" }}
        isMeeting={words.isMeeting}
        onGuest={(value) => {
          setOther(value);
          setGuest(null);
        }}
        onHost={(value) => {
          setHostCollege(value);
          setHost(null);
          setGuest(null);
        }}
      />
      <Chooser
        label={isGuest ? labelOf(college, "guestSchool") : t("schoolOf", { college: college?.label ?? "" })}
        inputRef={first}
        {...chooser(guest, setGuest, college?.value)}
      />
      <Chooser
        label={labelOf(chosenHost, "hostSchool")}
        inputRef={second}
        {...chooser(host, setHost, chosenHost?.value)}
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
