"use client";

import { useLocale, useTranslations } from "next-intl";
import type { GroupEntry } from "@/lib/exchanges/groups/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useListFocus } from "../../editing/list-focus.ts";
import { RemoveButton } from "../../editing/remove-button.tsx";
import type { GroupLabels } from "./group-labels.ts";
import type { GroupOperations } from "./group-operations.ts";
import { PairChooser } from "./pair-chooser.tsx";
import { PairLine } from "./pair-line.tsx";

type GroupPairsProps = { group: GroupEntry; words: GroupLabels; state: GroupOperations };

/** The pairs of schools in one group. */
export function GroupPairs({ group, words, state }: GroupPairsProps) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const idOf = ({ hostUnitId, guestUnitId }: GroupEntry["pairings"][number]) => `${hostUnitId}/${guestUnitId}`;
  const focus = useListFocus<HTMLUListElement>(group.pairings.map(idOf));
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="mb-1 text-sm font-medium">{t("pairs")}</legend>
      <ul ref={focus.list} className="grid" onFocus={focus.note} onBlur={focus.forget}>
        {group.pairings.map((pair) => {
          const schools = { guest: inLocale(pair.guest, locale).text, host: inLocale(pair.host, locale).text };
          return (
            <li key={idOf(pair)} data-row={idOf(pair)} className="flex items-center justify-between gap-3">
              <PairLine pair={pair} />
              <RemoveButton
                icon="close"
                label={t("removePair", schools)}
                onRemove={() => void state.removePair(group.id, pair, t("pairRemoved", schools))}
              />
            </li>
          );
        })}
      </ul>
      <PairChooser
        words={words}
        stop={words.stops.find(({ value }) => value === group.values.stopId)?.institutionId ?? null}
        buttonLabel={t("addPair")}
        isBusy={state.operations.isBusy}
        onAdd={(pair) => state.addPair(group.id, pair)}
      />
    </fieldset>
  );
}
