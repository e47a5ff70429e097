"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import {
  addOthersAction,
  moveOthersAction,
  removeOthersAction,
  restoreOthersAction,
  undoMoveOthersAction,
} from "@/lib/exchanges/delegations/actions.ts";
import type { RecordDelegation, Roster } from "@/lib/exchanges/delegations/queries.ts";
import type { OthersEntry } from "@/lib/exchanges/others/queries.ts";
import type { OthersValues } from "@/lib/exchanges/others/schema.ts";
import { countedLine } from "@/lib/exchanges/typed-people/rules.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { EditableList } from "../../editing/editable-list.tsx";
import { LineAdder } from "../../editing/line-adder.tsx";
import { useListOperations } from "../../editing/list-operations.ts";
import { useIsOnPage } from "../../editing/on-page.ts";
import { rowSaver, type SectionData } from "../../editing/section-data.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { OthersRow } from "./others-row.tsx";
import { inRoster } from "./roster-operations.ts";

type OthersListProps = {
  roster: Roster;
  patch: SectionData<readonly RecordDelegation[]>["patch"];
};

/** The people of a delegation who are counted or described, and not named: a short list below the roster, folded away while it is empty. */
export function OthersList({ roster, patch }: OthersListProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { id: delegationId, others, version } = roster;
  // stays open after the last line is removed, so that the removal can be taken back there
  const [isOpen, setOpen] = useState(others.length > 0);
  const isUsed = others.length > 0;
  const isOnPage = useIsOnPage();
  // a line that was added elsewhere on the page is shown
  useEffect(() => {
    if (isUsed) setOpen(true);
  }, [isUsed]);
  const list = useListOperations(
    { patch },
    {
      merge: (delegations: readonly RecordDelegation[], next: Roster) =>
        inRoster(delegationId, (now) => (next.version >= now.version ? next : now))(delegations),
      actions: {
        remove: (ref, othersId) => removeOthersAction({ ...ref, delegationId, othersId }),
        restore: (ref, othersId) => restoreOthersAction({ ...ref, delegationId, othersId }),
        move: (ref, othersId, before) => moveOthersAction({ ...ref, delegationId, othersId, before }),
        undoMove: (ref, othersId) => undoMoveOthersAction({ ...ref, delegationId, othersId }),
      },
      noRefreshOn: "delegation_taken_over",
    },
  );
  const onSave = rowSaver<readonly RecordDelegation[], OthersValues>({ patch }, (delegations, id, saved) =>
    inRoster(delegationId, (now) => ({
      ...now,
      version: Math.max(now.version, saved.version),
      others: now.others.map((entry) => (entry.id === id ? { ...entry, values: saved.values } : entry)),
    }))(delegations),
  );
  const labelOf = ({ values }: OthersEntry, number: number): string => {
    const label = labelOrNull(values.labelZh, values.labelEn);
    return label ? inLocale(label, locale).text : t("othersNumber", { number });
  };
  return (
    <Disclosure
      title={others.length === 0 ? t("othersTitle") : `${t("othersTitle")} · ${others.length}`}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      {(isUsed || isOnPage) && (
        <>
          <p className="text-xs text-ink-faint print:hidden">{t("othersIntro")}</p>
          <EditableList
            items={others}
            list={list}
            labelOf={labelOf}
            renderRow={(entry, row) => (
              <OthersRow delegationId={delegationId} version={version} entry={entry} row={row} onSave={onSave} />
            )}
            removedText={t("othersRemovedOne")}
          >
            <LineAdder
              id={`others.${delegationId}`}
              label={t("othersAdder")}
              placeholder={t("othersPlaceholder")}
              buttonLabel={t("othersAdd")}
              onAdd={(line) => {
                const typed = countedLine(line);
                return list.add({ delegationId, ...typed }, (ref, key) =>
                  addOthersAction({ ...ref, delegationId, key, ...typed }),
                );
              }}
            />
          </EditableList>
        </>
      )}
    </Disclosure>
  );
}
