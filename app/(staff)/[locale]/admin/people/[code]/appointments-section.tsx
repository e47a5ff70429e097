import { getTranslations } from "next-intl/server";
import { CollegeChoice } from "@/components/institutions/college-choice.tsx";
import { AppointmentList } from "@/components/people/appointment-list.tsx";
import { NewAppointment } from "@/components/people/new-appointment.tsx";
import { Section } from "@/components/ui/section.tsx";
import type { loadPerson } from "./load-person.ts";

type AppointmentsSectionProps = {
  loaded: Awaited<ReturnType<typeof loadPerson>>;
  /** the college that the address names */
  asked: string | null;
};

/** The appointments of a person, and the form that adds one. */
export async function AppointmentsSection({ loaded, asked }: AppointmentsSectionProps) {
  const { locale, actor, person, appointments, units, today, add, formKey } = loaded;
  const t = await getTranslations("people");
  return (
    <Section id="titles" title={t("appointments")} intro={add ? t("appointmentsIntro") : undefined}>
      <AppointmentList appointments={appointments} units={units} userId={actor.userId} today={today} />
      {add && (
        <NewAppointment
          person={person.code}
          count={appointments.length}
          isOpen={asked !== null || appointments.length === 0}
          formKey={formKey}
          units={units}
          college={add.college}
          isOwnWord={add.isOwnWord}
          before={
            <CollegeChoice
              action={`/${locale}/admin/people/${person.code}`}
              colleges={add.colleges}
              college={add.college.slug}
            />
          }
        />
      )}
    </Section>
  );
}
