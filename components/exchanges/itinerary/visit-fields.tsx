"use client";

import { useTranslations } from "next-intl";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import type { AutosavedSection } from "../../editing/autosave.ts";
import { SavedBilingual } from "../../editing/saved-bilingual.tsx";
import { useSavedFieldState } from "../../editing/saved-field-state.ts";
import { SectionConflict } from "../../editing/section-conflict.tsx";
import type { Choice } from "../../ui/choices.ts";
import { Chooser } from "../../ui/chooser.tsx";
import { MultiChooser } from "../../ui/multi-chooser.tsx";

type VisitFieldsProps = { section: AutosavedSection<ItemValues>; bases: readonly Choice[]; units: readonly Choice[] };

/** The fields of a visit: the base, the schools that took part, and the observations. */
export function VisitFields({ section, bases, units }: VisitFieldsProps) {
  const t = useTranslations("itinerary");
  const base = useSavedFieldState(section, "baseId");
  const seen = useSavedFieldState(section, "unitIds");
  const { baseId, unitIds } = section.values;
  const nameOf = (choices: readonly Choice[], value: unknown) =>
    choices.find((choice) => choice.value === value)?.label ?? t("nothing");
  return (
    <>
      <div className="grid gap-2">
        <Chooser
          label={t("base")}
          items={bases}
          value={baseId}
          error={base.error}
          emptyText={t("noBaseFound")}
          onChange={(value) => section.set("baseId", value)}
        />
        <SectionConflict section={section} field="baseId" wordsOf={(value) => nameOf(bases, value)} />
      </div>
      {baseId !== null && (
        <>
          <div className="grid gap-2">
            <MultiChooser
              label={t("units")}
              items={units}
              values={unitIds}
              error={seen.error}
              emptyText={t("noUnitFound")}
              onChange={(values) => section.set("unitIds", values.toSorted())}
            />
            <SectionConflict
              section={section}
              field="unitIds"
              wordsOf={(value) =>
                Array.isArray(value) && value.length > 0
                  ? value.map((each) => nameOf(units, each)).join(" · ")
                  : t("nothing")
              }
            />
          </div>
          <SavedBilingual
            section={section}
            zh="observationsZh"
            en="observationsEn"
            label={t("observations")}
            isMultiline
          />
        </>
      )}
    </>
  );
}
