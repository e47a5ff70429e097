"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import { daysOf, daysOfExchange } from "@/lib/exchanges/itinerary/rules.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { LostRowNotices } from "../../editing/lost-row-notices.tsx";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { RemovalQuestion } from "../../editing/removal-question.tsx";
import { UndoNotices } from "../../editing/undo-notices.tsx";
import { Section } from "../../ui/section.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { stopChoices } from "../groups/group-labels.ts";
import { useGroupsData } from "../groups/group-operations.ts";
import { useDayOptions, valueOfDay } from "./day-options.ts";
import { ItemAdder } from "./item-adder.tsx";
import { useItemLabel } from "./item-label.ts";
import { ItineraryDay } from "./itinerary-day.tsx";
import { ItineraryFacts } from "./itinerary-facts.tsx";
import { useItinerary } from "./itinerary-operations.ts";
import { choiceOfMember } from "./member-choices.ts";
import { VisitAdder } from "./visit-adder.tsx";

type ItinerarySectionProps = {
  initial: ItineraryOfRecord;
  /** whose colleges and schools can be chosen */
  groups: GroupsOfRecord;
};

/** The itinerary day by day: what took place, in order, with the visited bases. */
export function ItinerarySection({ initial, groups }: ItinerarySectionProps) {
  const t = useTranslations("itinerary");
  const locale = useLocale();
  const { mayEdit } = useEditing();
  const state = useItinerary(initial);
  const sides = useGroupsData(groups).data;
  const labelOf = useItemLabel(locale);
  const { itinerary, operations, removed } = state;
  const { items } = itinerary;
  const isByDay = itinerary.precision === "DAY";
  const isSomeWithoutDay = items.some((item) => item.day === null);
  // those on one of the days come last
  const days = [...daysOf(itinerary, items), ...(isSomeWithoutDay || !isByDay ? [null] : [])];
  const dayOptions = useDayOptions();
  const collegeOf = new Map(
    sides.parties.map(({ institutionId, institution }) => [
      institutionId,
      inLocale(institution.shortName ?? institution.name, locale).text,
    ]),
  );
  const stops = stopChoices(sides.parties, (institutionId) => collegeOf.get(institutionId) ?? "");
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [asked, setAsked] = useState<ItemEntry | null>(null);
  if (!mayEdit) {
    return (
      <Section id="itinerary" title={t("title")}>
        {items.length === 0 ? (
          <p className="text-sm text-ink-soft">{t("none")}</p>
        ) : (
          <ItineraryFacts items={items} members={sides.members} stops={stops} />
        )}
      </Section>
    );
  }
  const open = daysOfExchange(itinerary);
  const chosen = [...open, null].find((each) => valueOfDay(each) === chosenDay);
  const firstChoice = isByDay ? itinerary.firstDay : null;
  const day = chosen === undefined ? firstChoice : chosen;
  const choiceOf = ({ id, institutionId, name }: { id: string; institutionId: string; name: ItemEntry["base"] }) => ({
    value: id,
    label: name ? inLocale(name, locale).text : "",
    detail: collegeOf.get(institutionId),
    search: `${name?.zh ?? ""} ${name?.en ?? ""}`,
  });
  const bases = itinerary.bases.map(choiceOf);
  const units = sides.units.map(choiceOf);
  const members = sides.members.map((member) => choiceOfMember(member, { locale, collegeOf }));
  const label = (item: ItemEntry) => labelOf(item.values, item.base);
  const remove = (item: ItemEntry) => state.remove(item.id, t("removed", { label: label(item) }));
  return (
    <Section id="itinerary" title={t("title")} intro={isByDay ? t("intro") : t("introWithoutDays")}>
      {days.map((each) => (
        <ItineraryDay
          key={valueOfDay(each)}
          day={each}
          days={open}
          items={items.filter((item) => item.day === each)}
          bases={bases}
          units={units}
          stops={stops}
          members={members}
          labelOf={label}
          onMove={state.move}
          onDay={state.moveToDay}
          onSave={state.onSave}
          onRemove={(item, isWritten) => (isWritten ? setAsked(item) : void remove(item))}
        />
      ))}
      <LostRowNotices
        rows={items.map((item) => ({ id: item.id, label: label(item) }))}
        removed={removed}
        onRestore={state.restoreLost}
      />
      <OperationErrorNotice error={operations.error} />
      <div className="grid gap-4 print:hidden">
        {open.length > 1 && (
          <div className="max-w-60">
            <SelectField
              label={t("addOn")}
              value={valueOfDay(day)}
              onChange={setChosenDay}
              options={dayOptions(open)}
            />
          </div>
        )}
        <ItemAdder isBusy={operations.isBusy} onAdd={(kind) => void state.addItem(day, kind)} />
        <VisitAdder
          bases={bases}
          colleges={[...collegeOf].map(([value, name]) => ({ value, label: name }))}
          isBusy={operations.isBusy}
          onAdd={(baseIds, newBases) => state.addVisits(day, baseIds, newBases)}
        />
      </div>
      <RemovalQuestion
        asked={asked}
        onAnswered={() => setAsked(null)}
        question={{
          title: t("removeTitle", { label: asked ? label(asked) : "" }),
          text: t("removeText"),
          confirm: t("removeNow"),
        }}
        onRemove={remove}
      />
      <UndoNotices undo={state.undo} />
    </Section>
  );
}
