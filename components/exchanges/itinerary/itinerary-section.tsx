"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ItemEntry, ItineraryOfRecord } from "@/lib/exchanges/itinerary/queries.ts";
import { daysOf, daysOfExchange } from "@/lib/exchanges/itinerary/rules.ts";
import type { GroupsOfRecord } from "@/lib/exchanges/pairings/queries.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { useExpandedRows } from "../../editing/expanded-rows.ts";
import { LostRowNotices } from "../../editing/lost-row-notices.tsx";
import { useNextRow } from "../../editing/next-row.ts";
import { OperationErrorNotice } from "../../editing/operation-error-notice.tsx";
import { RemovalQuestion } from "../../editing/removal-question.tsx";
import { UndoNotices } from "../../editing/undo-notices.tsx";
import { Section } from "../../ui/section.tsx";
import { useGroupsData } from "../groups/group-operations.ts";
import { CopyDay } from "./copy-day.tsx";
import { valueOfDay } from "./day-options.ts";
import { ItineraryAdders } from "./itinerary-adders.tsx";
import { ItineraryDay } from "./itinerary-day.tsx";
import { ItineraryFacts } from "./itinerary-facts.tsx";
import { useItinerary } from "./itinerary-operations.ts";
import { useItineraryFacts } from "./itinerary-rows.ts";
import { typerIdOf } from "./typer-id.ts";

type ItinerarySectionProps = {
  initial: ItineraryOfRecord;
  /** whose colleges and schools can be chosen */
  groups: GroupsOfRecord;
};

/** The itinerary day by day: what took place, in order, with the visited bases. */
export function ItinerarySection({ initial, groups }: ItinerarySectionProps) {
  const t = useTranslations("itinerary");
  const { mayEdit, subject } = useEditing();
  const state = useItinerary(initial);
  const { itinerary, operations, removed } = state;
  const { items } = itinerary;
  const facts = useItineraryFacts(itinerary, useGroupsData(groups).data);
  const ids = items.map(({ id }) => id);
  const folding = useExpandedRows(ids, { opensNew: false });
  const goOn = useNextRow(folding, ids);
  const [asked, setAsked] = useState<ItemEntry | null>(null);
  if (!mayEdit) {
    return (
      <Section id="itinerary" title={t("title")}>
        {items.length === 0 ? (
          <p className="text-sm text-ink-soft">{t("none")}</p>
        ) : (
          <ItineraryFacts items={items} facts={facts} />
        )}
      </Section>
    );
  }
  const isByDay = itinerary.precision === "DAY";
  const isSomeWithoutDay = items.some((item) => item.day === null);
  // those on one of the days come last
  const days = [...daysOf(itinerary, items), ...(isSomeWithoutDay || !isByDay ? [null] : [])];
  const open = daysOfExchange(itinerary);
  const remove = (item: ItemEntry) => state.remove(item.id, t("removed", { label: facts.labelOf(item) }));
  const rows = {
    ...facts,
    folding,
    onNext: (id: string, field: string) =>
      void (goOn(id, field) || document.getElementById(typerIdOf(subject))?.querySelector("input")?.focus()),
    onMove: state.move,
    onDay: (id: string, label: string, day: string | null) => void state.moveToDay(id, label, day),
    onSave: state.onSave,
    onRemove: (item: ItemEntry, isWritten: boolean) => (isWritten ? setAsked(item) : void remove(item)),
  };
  return (
    <Section id="itinerary" title={t("title")} intro={isByDay ? t("intro") : t("introWithoutDays")}>
      {days.map((each) => {
        const ofDay = items.filter((item) => item.day === each);
        return (
          <ItineraryDay
            key={valueOfDay(each)}
            day={each}
            days={open}
            items={ofDay}
            rows={rows}
            actions={
              each !== null && (
                <CopyDay
                  day={each}
                  others={open.filter((other) => other !== each)}
                  count={ofDay.filter(({ values }) => values.status !== "CANCELLED").length}
                  onCopy={(to) => state.copyDay(each, to)}
                />
              )
            }
          />
        );
      })}
      <LostRowNotices
        rows={items.map((item) => ({ id: item.id, label: facts.labelOf(item) }))}
        removed={removed}
        onRestore={state.restoreLost}
      />
      <OperationErrorNotice error={operations.error} />
      <ItineraryAdders state={state} facts={facts} />
      <RemovalQuestion
        asked={asked}
        onAnswered={() => setAsked(null)}
        question={{
          title: t("removeTitle", { label: asked ? facts.labelOf(asked) : "" }),
          text: t("removeText"),
          confirm: t("removeNow"),
        }}
        onRemove={remove}
      />
      <UndoNotices undo={state.undo} />
    </Section>
  );
}
