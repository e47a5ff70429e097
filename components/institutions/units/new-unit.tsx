import { useTranslations } from "next-intl";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { CreateAnotherForm } from "../../editing/create-another-form.tsx";
import { UnitForm } from "./unit-form.tsx";

type NewUnitProps = { institution: string; units: readonly UnitEntry[]; formKey: string; isOwnWord: boolean };

/** Adds a unit, below the tree. A new form replaces the old one after each addition. */
export function NewUnit({ formKey, units, ...form }: NewUnitProps) {
  const t = useTranslations("directoryInstitution");
  return (
    <CreateAnotherForm title={t("addUnit")} isOpen={units.length === 0} count={units.length}>
      <UnitForm key={units.length} formKey={formKey} units={units} {...form} />
    </CreateAnotherForm>
  );
}
