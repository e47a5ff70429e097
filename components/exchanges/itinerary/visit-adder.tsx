"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { hasChinese } from "@/lib/platform/i18n/script.ts";
import { Button } from "../../ui/button.tsx";
import type { Choice } from "../../ui/choices.ts";
import { MultiChooser } from "../../ui/multi-chooser.tsx";
import { SelectField } from "../../ui/select-field.tsx";

/** A new base, with its typed name, that the directory does not have yet. */
export type NewBase = { institutionId: string; nameZh: string | null; nameEn: string | null };

type VisitAdderProps = {
  bases: readonly Choice[];
  /** the colleges that can own a new base; the first is preselected */
  colleges: readonly { value: string; label: string }[];
  isBusy: boolean;
  /** @returns whether the visits were added */
  onAdd: (baseIds: string[], newBases: NewBase[]) => Promise<boolean>;
};

const TYPED = "typed:";

/** Adds visits to several practice bases at once; a base that is missing from the directory can be typed. */
export function VisitAdder({ bases, colleges, isBusy, onAdd }: VisitAdderProps) {
  const t = useTranslations("itinerary");
  const [values, setValues] = useState<readonly string[]>([]);
  const [institutionId, setInstitutionId] = useState(colleges[0]?.value ?? "");
  const typed = values.filter((value) => value.startsWith(TYPED)).map((value) => value.slice(TYPED.length));
  const items = [...bases, ...typed.map((name) => ({ value: TYPED + name, label: name, detail: t("newBase") }))];
  const add = async () => {
    if (isBusy || values.length === 0) return;
    const newBases = typed.map((name) => ({
      institutionId,
      nameZh: hasChinese(name) ? name : null,
      nameEn: hasChinese(name) ? null : name,
    }));
    const isAdded = await onAdd(
      values.filter((value) => !value.startsWith(TYPED)),
      newBases,
    );
    if (isAdded) setValues([]);
  };
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-64 flex-1">
        <MultiChooser
          label={t("bases")}
          hideLabel
          placeholder={t("basesPlaceholder")}
          items={items}
          values={values}
          onChange={setValues}
          onCreate={(name) => setValues([...values, TYPED + name])}
          createLabel={(name) => t("createBase", { name })}
          emptyText={t("noBaseFound")}
        />
      </div>
      {typed.length > 0 && colleges.length > 1 && (
        <SelectField label={t("newBaseOf")} value={institutionId} onChange={setInstitutionId} options={colleges} />
      )}
      <Button
        type="button"
        tone={values.length > 0 ? "solid" : "quiet"}
        aria-disabled={isBusy || values.length === 0}
        onClick={() => void add()}
      >
        {t("addVisits", { count: values.length })}
      </Button>
    </div>
  );
}
