import { useLocale, useTranslations } from "next-intl";
import type { InstitutionChoice } from "@/lib/institutions/queries.ts";
import type { UnitChoice } from "@/lib/institutions/units/queries.ts";
import { CreateAnotherForm } from "../editing/create-another-form.tsx";
import { CollegeFilter } from "../institutions/college-filter.tsx";
import { AppointmentForm } from "./appointment-form.tsx";

type NewAppointmentProps = {
  person: string;
  /** how many titles there are: after one was added the form is a new one */
  count: number;
  isOpen: boolean;
  formKey: string;
  college: InstitutionChoice;
  /** those at which a title can be given */
  colleges: readonly InstitutionChoice[];
  units: readonly UnitChoice[];
  isOwnWord: boolean;
};

/** Gives a person a further title, at the own college or, for the group, at any. */
export function NewAppointment(props: NewAppointmentProps) {
  const { person, count, isOpen, formKey, college, colleges, units, isOwnWord } = props;
  const t = useTranslations("people");
  const locale = useLocale();
  return (
    <CreateAnotherForm
      title={t("addAppointment")}
      isOpen={isOpen}
      count={count}
      before={
        colleges.length > 1 && (
          <CollegeFilter
            action={`/${locale}/admin/people/${person}`}
            colleges={colleges}
            college={college.slug}
            mayBeAny={false}
          />
        )
      }
    >
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
