import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { InstitutionChoice } from "@/lib/institutions/queries.ts";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { CreateAnotherForm } from "../editing/create-another-form.tsx";
import { AppointmentForm } from "./appointment-form.tsx";

type NewAppointmentProps = {
  person: string;
  /** the number of appointments; a new form replaces the old one when it changes */
  count: number;
  isOpen: boolean;
  formKey: string;
  college: InstitutionChoice;
  /** shown when another college can be chosen */
  before: ReactNode;
  units: readonly UnitChoice[];
  isOwnWord: boolean;
};

/** Adds an appointment at a college to a person. */
export function NewAppointment(props: NewAppointmentProps) {
  const { person, count, isOpen, formKey, college, before, units, isOwnWord } = props;
  const t = useTranslations("people");
  return (
    <CreateAnotherForm title={t("addAppointment")} isOpen={isOpen} count={count} before={before}>
      <AppointmentForm
        key={`${college.slug}.${count}`}
        person={person}
        formKey={formKey}
        institution={college.slug}
        units={units.filter(({ institutionId }) => institutionId === college.id)}
        isOwnWord={isOwnWord}
      />
    </CreateAnotherForm>
  );
}
