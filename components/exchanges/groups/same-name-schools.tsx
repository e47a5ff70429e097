"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { pairsNotIn, pairsOfParties, type UnitPair } from "@/lib/exchanges/pairings/rules.ts";
import { Button } from "../../ui/button.tsx";
import { CheckField } from "../../ui/check-field.tsx";
import type { Choice } from "../../ui/choices.ts";
import type { GroupLabels } from "./group-labels.ts";
import type { GroupOperations } from "./group-operations.ts";

type SameNameSchoolsProps = {
  sides: Pick<GroupsOfRecord, "parties" | "units">;
  words: GroupLabels;
  state: GroupOperations;
};

const keyOf = ({ hostUnitId, guestUnitId }: UnitPair): string => `${hostUnitId}/${guestUnitId}`;

/** The schools with the same name on both sides that no group has paired yet; one button makes a group of each pair. */
export function SameNameSchools({ sides, words, state }: SameNameSchoolsProps) {
  const t = useTranslations("groups");
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { parties, units } = sides;
  const ofParties = useMemo(() => pairsOfParties({ parties, units }), [parties, units]);
  const pairs = pairsNotIn(state.record.groups, ofParties);
  if (pairs.length === 0) return null;
  const chosen = pairs.filter((pair) => !left.has(keyOf(pair)));
  const named = (id: string) => words.units.find(({ value }) => value === id);
  const wordsOf = (guest: Choice | undefined, host: Choice | undefined): string => {
    const isAlike = guest?.label === host?.label;
    const names = isAlike ? (host?.label ?? "") : t("samePair", { guest: guest?.label ?? "", host: host?.label ?? "" });
    if (words.colleges.length < 3) return names;
    const colleges = words.hosts.length > 1 ? [guest?.detail, host?.detail] : [guest?.detail];
    return `${names} · ${colleges.filter(Boolean).join(" — ")}`;
  };
  const toggle = (pair: UnitPair, isWanted: boolean) => {
    const next = new Set(left);
    if (isWanted) next.delete(keyOf(pair));
    else next.add(keyOf(pair));
    setLeft(next);
  };
  const add = () => {
    if (state.operations.isBusy || chosen.length === 0) return;
    const wanted = chosen.map(({ hostUnitId, guestUnitId }) => ({
      host: { unitId: hostUnitId },
      guest: { unitId: guestUnitId },
    }));
    void state.addGroups(wanted, true);
  };
  return (
    <fieldset className="grid min-w-0 gap-2 print:hidden">
      <legend className="text-sm font-medium">{t(words.isMeeting ? "sameNamesOfParties" : "sameNames")}</legend>
      <div className="grid gap-x-6 sm:grid-cols-2">
        {pairs.map((pair) => {
          const guest = named(pair.guestUnitId);
          const host = named(pair.hostUnitId);
          return (
            <CheckField
              key={keyOf(pair)}
              label={wordsOf(guest, host)}
              checked={!left.has(keyOf(pair))}
              onChange={(isWanted) => toggle(pair, isWanted)}
            />
          );
        })}
      </div>
      <Button
        type="button"
        className="justify-self-start"
        aria-disabled={state.operations.isBusy || chosen.length === 0}
        onClick={add}
      >
        {t("pairSameNames", { count: chosen.length })}
      </Button>
    </fieldset>
  );
}
