import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministratorsNote } from "@/components/accounts/administrators-note.tsx";
import { PersonHeading } from "@/components/people/person-heading.tsx";
import { PersonSection } from "@/components/people/person-section.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Section } from "@/components/ui/section.tsx";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { AppointmentsSection } from "./appointments-section.tsx";
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
  const loaded = await loadPerson(props.params, asked);
  const { actor, person, mayEdit, administrators } = loaded;
  const t = await getTranslations("people");
  const d = await getTranslations("directory");
  return (
    <>
      {(await props.searchParams).created && <Notice tone="plain">{d("created")}</Notice>}
      <PersonHeading person={person} />
      {administrators && <AdministratorsNote administrators={administrators} ask="change" />}
      {mayEdit && (
        <Section id="names" title={t("names")}>
          <PersonSection userId={actor.userId} person={person} />
        </Section>
      )}
      <AppointmentsSection loaded={loaded} asked={asked} />
    </>
  );
}
