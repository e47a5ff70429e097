"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { daysOfExchange } from "@/lib/exchanges/itinerary/rules.ts";
import { useEditing } from "../../editing/editing-context.ts";
import { Button } from "../../ui/button.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { useDayOptions, valueOfDay } from "./day-options.ts";
import { ItemAdder } from "./item-adder.tsx";
import { ItemTyper } from "./item-typer.tsx";
import type { useItinerary } from "./itinerary-operations.ts";
import type { ItineraryFacts } from "./itinerary-rows.ts";
import { MoveDays } from "./move-days.tsx";
import { ProgrammeDialog } from "./programme-dialog.tsx";
import { typerIdOf } from "./typer-id.ts";
import { VisitAdder } from "./visit-adder.tsx";

type ItineraryAddersProps = { state: ReturnType<typeof useItinerary>; facts: ItineraryFacts };

/** All that adds to an itinerary: a typed line, a pasted programme, a kind, visits; and what moves all of its days. */
export function ItineraryAdders({ state, facts }: ItineraryAddersProps) {
  const t = useTranslations("itinerary");
  const { subject } = useEditing();
  const { itinerary, operations } = state;
  const dayOptions = useDayOptions();
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  const isByDay = itinerary.precision === "DAY";
  const days = daysOfExchange(itinerary);
  const chosen = [...days, null].find((each) => valueOfDay(each) === chosenDay);
  const firstChoice = isByDay ? itinerary.firstDay : null;
  const day = chosen === undefined ? firstChoice : chosen;
  return (
    <div className="itinerary-adders">
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        {days.length > 1 && (
          <div className="w-full sm:w-56">
            <SelectField
              label={t("addOn")}
              value={valueOfDay(day)}
              onChange={setChosenDay}
              options={dayOptions(days)}
            />
          </div>
        )}
        <div id={typerIdOf(subject)} className="min-w-0 flex-1 basis-72">
          <ItemTyper
            id={`itinerary.${subject}`}
            reading={facts.reading}
            day={day}
            onDay={(next) => setChosenDay(valueOfDay(next))}
            onAdd={(item, text) => state.addRead([item], t("addedOne", { text }))}
            onPaste={setPasted}
          />
        </div>
        <Button type="button" tone="ghost" onClick={() => setPasted("")}>
          {t("pasteOpen")}
        </Button>
        {isByDay && (
          <MoveDays
            firstDay={itinerary.firstDay}
            count={itinerary.items.filter((item) => item.day !== null).length}
            onMove={state.moveDays}
          />
        )}
      </div>
      <ItemAdder isBusy={operations.isBusy} onAdd={(kind) => void state.addItem(day, kind)} />
      <VisitAdder
        bases={facts.choices.bases}
        colleges={[...facts.collegeOf].map(([value, name]) => ({ value, label: name }))}
        isBusy={operations.isBusy}
        onAdd={(baseIds, newBases) => state.addVisits(day, baseIds, newBases)}
      />
      {pasted !== null && (
        <ProgrammeDialog
          pasted={pasted}
          reading={facts.reading}
          day={day}
          error={operations.error}
          onAdd={(items) => state.addRead(items, t("addedSeveral", { count: items.length }))}
          onClose={() => setPasted(null)}
        />
      )}
    </div>
  );
}
