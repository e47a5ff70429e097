"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveOthersAction } from "@/lib/exchanges/delegations/actions.ts";
import type { OthersEntry } from "@/lib/exchanges/others/queries.ts";
import type { OthersValues } from "@/lib/exchanges/others/schema.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import type { EditableRow } from "../../editing/editable-list.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import { otherWords } from "../../editing/other-words.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { SavedCheck } from "../../editing/saved-check.tsx";
import { SavedField } from "../../editing/saved-field.tsx";
import type { RowSaver } from "../../editing/section-data.ts";
import { OthersLine } from "./others-line.tsx";

type OthersRowProps = {
  delegationId: string;
  version: number;
  entry: OthersEntry;
  row: EditableRow;
  onSave: RowSaver<OthersValues>;
};

/** One line of people who are counted or described, which saves itself. */
export function OthersRow({ delegationId, version, entry, row, onSave }: OthersRowProps) {
  const t = useTranslations("delegations");
  const locale = useLocale();
  const { subject, owner } = useEditing();
  const section = useAutosave<OthersValues>({
    id: `${owner}.others.${entry.id}`,
    initial: { version, values: entry.values },
    save: (request) =>
      onSave(entry.id, saveOthersAction({ code: subject, delegationId, othersId: entry.id, ...request })),
  });
  const { labelZh, labelEn, unitNameZh, unitNameEn } = section.values;
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<OthersLine values={section.values} />}
      folded={() => [
        { name: t("othersLabel"), words: [otherWords(locale, labelZh, labelEn)] },
        { name: t("othersUnit"), words: [otherWords(locale, unitNameZh, unitNameEn)] },
      ]}
      removeLabel={() => t("othersRemove", { label: row.label })}
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <SavedBilingual section={section} zh="labelZh" en="labelEn" label={t("othersLabel")} />
        <SavedField
          section={section}
          field="count"
          kind="number"
          label={t("othersCount")}
          placeholder={t("notStated")}
        />
      </div>
      <SavedBilingual section={section} zh="unitNameZh" en="unitNameEn" label={t("othersUnit")} />
      <SavedCheck
        section={section}
        field="isPublic"
        label={t("othersPublic")}
        words={{ on: t("othersShown"), off: t("othersHidden") }}
      />
    </CollapsibleRow>
  );
}
