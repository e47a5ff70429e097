"use client";

import { useLocale, useTranslations } from "next-intl";
import { saveItemAction } from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import type { FoldedFact } from "../../editing/folded-facts.tsx";
import { NextOnEnter } from "../../editing/next-on-enter.tsx";
import { otherWords } from "../../editing/other-words.ts";
import type { RowControls } from "../../editing/sortable-row.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { dayOfValue, useDayOptions, valueOfDay } from "./day-options.ts";
import { ItemCells } from "./item-cells.tsx";
import { ItemFields } from "./item-fields.tsx";
import { ItemPeopleFields } from "./item-people-fields.tsx";
import { ItemTitle } from "./item-title.tsx";
import { ItemWhen } from "./item-when.tsx";
import type { ItineraryRows } from "./itinerary-rows.ts";
import { OverlapNote } from "./overlap-note.tsx";
import { VisitFields } from "./visit-fields.tsx";

type ItemRowProps = {
  item: ItemEntry;
  label: string;
  controls: RowControls;
  /** the days to which the item can move, and its own day */
  days: readonly CalendarDay[];
  rows: ItineraryRows;
};

/** One item: a row of the itinerary that opens to its fields, which save themselves. */
export function ItemRow({ item, label, controls, days, rows }: ItemRowProps) {
  const { bases, units, stops, members } = rows.choices;
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const kind = useTranslations("itemKind");
  const dayOptions = useDayOptions();
  const { subject, owner } = useEditing();
  const section = useAutosave({
    id: `${owner}.item.${item.id}`,
    initial: { version: item.version, values: item.values },
    save: (request) => rows.onSave(item.id, saveItemAction({ code: subject, itemId: item.id, ...request })),
  });
  const { values } = section;
  const chosen = bases.find(({ value }) => value === values.baseId);
  const known = values.baseId === item.values.baseId ? item.base : null;
  const base = known ?? (chosen ? { zh: chosen.label, en: chosen.label, provisional: [] } : null);
  const isWritten = Boolean(values.observationsZh || values.observationsEn) || values.unitIds.length > 0;
  const overlaps = rows.overlapsOf(item.id);
  const folded = (): FoldedFact[] => [
    { name: t("kind"), words: [(values.titleZh || values.titleEn) && kind(values.kind)] },
    { name: t("titleField"), words: [otherWords(locale, values.titleZh, values.titleEn)] },
    { name: t("place"), words: [otherWords(locale, values.placeZh, values.placeEn)] },
    { name: t("audience"), words: [values.audienceCount?.toString(), values.audienceZh, values.audienceEn] },
    {
      name: t("units"),
      words: [
        units
          .filter(({ value }) => values.unitIds.includes(value))
          .map(({ label: unit }) => unit)
          .join(listSeparator(locale)),
      ],
    },
    { name: t("observations"), words: [values.observationsZh, values.observationsEn] },
  ];
  return (
    <CollapsibleRow
      label={label}
      controls={controls}
      cells={{
        before: <ItemWhen values={values} />,
        behind: (
          <ItemCells
            values={values}
            chairs={rows.chairsOf(values.chairIds)}
            groups={rows.groupsOf(item.id)}
            stops={stops}
          />
        ),
      }}
      line={<ItemTitle values={values} base={base} />}
      note={
        overlaps.length > 0 && (
          <OverlapNote overlaps={overlaps} itemOf={rows.labelOfItem} memberOf={rows.nameOfMember} />
        )
      }
      folded={folded}
      section={section}
      isOpen={rows.folding.isOpen(item.id)}
      onOpen={(isOpen) => rows.folding.setOpen(item.id, isOpen)}
      removeLabel={() => t("remove", { label })}
      onRemove={() => rows.onRemove(item, isWritten)}
    >
      {(days.length > 1 || item.day === null) && (
        <SelectField
          label={t("day")}
          value={valueOfDay(item.day)}
          onChange={(value) => rows.onDay(item.id, label, dayOfValue(value))}
          options={dayOptions(days)}
          hint={item.day === null ? undefined : t("oneOfTheDaysHint")}
        />
      )}
      <NextOnEnter onNext={(field) => rows.onNext(item.id, field)}>
        <ItemFields section={section} hasDay={item.day !== null} stops={stops} />
      </NextOnEnter>
      <ItemPeopleFields section={section} members={members} />
      {values.kind === "BASE_VISIT" && <VisitFields section={section} bases={bases} units={units} />}
    </CollapsibleRow>
  );
}
