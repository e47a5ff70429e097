import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import type { UnitEntry } from "@/lib/institutions/units/queries.ts";
import { UnitForm } from "./unit-form.tsx";

type NewUnitProps = { institution: string; units: readonly UnitEntry[]; formKey: string; isOwnWord: boolean };

/** Adds a unit, below the tree; after one was added the form is a new one. */
export function NewUnit({ formKey, units, ...form }: NewUnitProps) {
  const t = useTranslations("directoryInstitution");
  return (
    <Disclosure title={t("addUnit")} open={units.length === 0}>
      <UnitForm key={units.length} formKey={formKey} units={units} {...form} />
    </Disclosure>
  );
}
