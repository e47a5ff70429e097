"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveMinuteItemAction } from "@/lib/minutes/actions.ts";
import type { MinuteItemEntry } from "@/lib/minutes/queries.ts";
import { minuteItemKinds } from "@/lib/minutes/rules.ts";
import type { MinuteItemValues } from "@/lib/minutes/schema.ts";
import { type AutosavedSection, useAutosave } from "../editing/autosave.ts";
import { CollapsibleRow } from "../editing/collapsible-row.tsx";
import type { EditableRow } from "../editing/editable-list.tsx";
import { useEditing } from "../editing/editing-context.ts";
import { NextOnEnter } from "../editing/next-on-enter.tsx";
import { otherWords } from "../editing/other-words.ts";
import { SavedBilingual } from "../editing/saved-bilingual.tsx";
import { SavedCheck } from "../editing/saved-check.tsx";
import { SavedChoice } from "../editing/saved-choice.tsx";
import type { RowSaver } from "../editing/section-data.ts";
import { MinuteItemLine } from "./minute-item-line.tsx";
import { type Speaker, speakerOptions } from "./speakers.ts";

type MinuteItemRowProps = {
  item: MinuteItemEntry;
  /** place in the minutes of the session, from 1 */
  number: number;
  speakers: readonly Speaker[];
  row: EditableRow;
  onSave: RowSaver<MinuteItemValues>;
};

/** One item of the minutes, which saves itself. Readers never see it. */
export function MinuteItemRow({ item, number, speakers, row, onSave }: MinuteItemRowProps) {
  const t = useTranslations("minutes");
  const locale = useLocale();
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.minuteItem.${item.id}`,
    initial: item,
    save: (request) => onSave(item.id, saveMinuteItemAction({ code: subject, minuteItemId: item.id, ...request })),
  });
  const { values } = section;
  const speaker = speakers.find(({ id }) => id === values.speakerMemberId);
  return (
    <CollapsibleRow
      {...row}
      section={section}
      line={<MinuteItemLine values={values} number={number} speaker={speaker} isOpen={row.isOpen} />}
      folded={() => [{ name: t("text"), words: [otherWords(locale, values.textZh, values.textEn)] }]}
      removeLabel={() => t("remove", { label: row.label })}
    >
      <NextOnEnter onNext={row.onNext} isMultiline>
        <MinuteItemFields section={section} speakers={speakers} />
      </NextOnEnter>
    </CollapsibleRow>
  );
}

type MinuteItemFieldsProps = { section: AutosavedSection<MinuteItemValues>; speakers: readonly Speaker[] };

/** The fields of an open row; a component of their own, so that hundreds of closed rows do not make them. */
function MinuteItemFields({ section, speakers }: MinuteItemFieldsProps) {
  const t = useTranslations("minutes");
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-5 gap-y-3 sm:grid-cols-[1fr_1fr_auto]">
        <div className="col-span-2 sm:col-span-1">
          <SavedChoice
            section={section}
            field="speakerMemberId"
            label={t("speaker")}
            none={t("nobody")}
            options={speakerOptions(speakers)}
          />
        </div>
        <SavedChoice
          section={section}
          field="kind"
          label={t("kind")}
          options={minuteItemKinds.map((value) => ({ value, label: t(`kindOf.${value}`) }))}
        />
        <div className="pt-7.5">
          <SavedCheck
            section={section}
            field="confidential"
            label={t("confidential")}
            words={{ on: t("confidential"), off: t("open") }}
          />
        </div>
      </div>
      <SavedBilingual section={section} zh="textZh" en="textEn" label={t("text")} isMultiline />
    </>
  );
}
