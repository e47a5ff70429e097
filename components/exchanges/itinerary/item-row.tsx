"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { saveItemAction } from "@/lib/exchanges/itinerary/actions.ts";
import type { ItemEntry } from "@/lib/exchanges/itinerary/queries.ts";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { useAutosave } from "../../editing/autosave.ts";
import { CollapsibleRow } from "../../editing/collapsible-row.tsx";
import { useEditing } from "../../editing/editing-context.ts";
import type { RowSaver } from "../../editing/section-data.ts";
import type { RowControls } from "../../editing/sortable-row.tsx";
import type { Choice } from "../../ui/choices.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { dayOfValue, useDayOptions, valueOfDay } from "./day-options.ts";
import { ItemFields } from "./item-fields.tsx";
import { ItemLine } from "./item-line.tsx";
import { ItemPeopleFields } from "./item-people-fields.tsx";
import { VisitFields } from "./visit-fields.tsx";

type ItemRowProps = {
  item: ItemEntry;
  label: string;
  controls: RowControls;
  /** the days to which the item can move, and its own day */
  days: readonly CalendarDay[];
  bases: readonly Choice[];
  units: readonly Choice[];
  /** the hosts, where each of them is a stop */
  stops: readonly Choice[];
  /** the members of all delegations */
  members: readonly Choice[];
  onDay: (day: string | null) => void;
  onSave: RowSaver<ItemValues>;
  /** @param isWritten the item has content that its removal would delete */
  onRemove: (isWritten: boolean) => void;
};

/** One item: a line of the itinerary that opens to its fields, which save themselves. */
export function ItemRow(props: ItemRowProps) {
  const { item, label, controls, days, bases, units, stops, members, onDay, onSave, onRemove } = props;
  const t = useTranslations("itinerary");
  const dayOptions = useDayOptions();
  const { subject, owner } = useEditing();
  const [isOpen, setIsOpen] = useState(false);
  const section = useAutosave({
    id: `${owner}.item.${item.id}`,
    initial: { version: item.version, values: item.values },
    save: (request) => onSave(item.id, saveItemAction({ code: subject, itemId: item.id, ...request })),
  });
  const { values } = section;
  const chosen = bases.find(({ value }) => value === values.baseId);
  const known = values.baseId === item.values.baseId ? item.base : null;
  const base = known ?? (chosen ? { zh: chosen.label, en: chosen.label, provisional: [] } : null);
  const isWritten = Boolean(values.observationsZh || values.observationsEn) || values.unitIds.length > 0;
  return (
    <CollapsibleRow
      label={label}
      controls={controls}
      line={<ItemLine values={values} base={base} stops={stops} />}
      section={section}
      isOpen={isOpen}
      onOpen={setIsOpen}
      removeLabel={t("remove", { label })}
      onRemove={() => onRemove(isWritten)}
    >
      {(days.length > 1 || item.day === null) && (
        <SelectField
          label={t("day")}
          value={valueOfDay(item.day)}
          onChange={(value) => onDay(dayOfValue(value))}
          options={dayOptions(days)}
          hint={item.day === null ? undefined : t("oneOfTheDaysHint")}
        />
      )}
      <ItemFields section={section} hasDay={item.day !== null} stops={stops} />
      <ItemPeopleFields section={section} members={members} />
      {values.kind === "BASE_VISIT" && <VisitFields section={section} bases={bases} units={units} />}
    </CollapsibleRow>
  );
}
