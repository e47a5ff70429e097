import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CollegeFilter } from "@/components/institutions/college-filter.tsx";
import { AppointmentList } from "@/components/people/appointment-list.tsx";
import { NewAppointment } from "@/components/people/new-appointment.tsx";
import { PersonHeading } from "@/components/people/person-heading.tsx";
import { PersonSection } from "@/components/people/person-section.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Section } from "@/components/ui/section.tsx";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { loadPerson } from "./load-person.ts";

type Props = PageProps<"/[locale]/admin/people/[code]">;

const collegeIn = async ({ searchParams }: Props): Promise<string | null> => {
  const { college } = await searchParams;
  return typeof college === "string" ? college : null;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, person } = await loadPerson(props.params, await collegeIn(props));
  return { title: inLocale(person.name, locale).text };
}

export default async function PersonPage(props: Props) {
  const asked = await collegeIn(props);
  const { locale, actor, person, appointments, units, today, mayEdit, add, formKey } = await loadPerson(
    props.params,
    asked,
  );
  const t = await getTranslations("people");
  const d = await getTranslations("directory");
  return (
    <>
      {(await props.searchParams).created && <Notice tone="plain">{d("created")}</Notice>}
      <PersonHeading person={person} />
      {mayEdit && (
        <Section id="names" title={t("names")}>
          <PersonSection userId={actor.userId} person={person} />
        </Section>
      )}
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
              add.colleges.length > 1 && (
                <CollegeFilter
                  action={`/${locale}/admin/people/${person.code}`}
                  colleges={add.colleges}
                  college={add.college.slug}
                  mayBeAny={false}
                />
              )
            }
          />
        )}
      </Section>
    </>
  );
}
