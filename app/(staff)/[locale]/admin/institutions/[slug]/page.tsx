import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministratorsNote } from "@/components/accounts/administrators-note.tsx";
import { CloseInstitutionForm } from "@/components/institutions/admin/close-institution-form.tsx";
import { InstitutionFacts } from "@/components/institutions/admin/institution-facts.tsx";
import { InstitutionHeading } from "@/components/institutions/admin/institution-heading.tsx";
import { InstitutionSection } from "@/components/institutions/admin/institution-section.tsx";
import { ListingSection } from "@/components/institutions/admin/listing-section.tsx";
import { RelationsSection } from "@/components/institutions/relations/relations-section.tsx";
import { NewUnit } from "@/components/institutions/units/new-unit.tsx";
import { UnitTree } from "@/components/institutions/units/unit-tree.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Section } from "@/components/ui/section.tsx";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { loadInstitution } from "./load-institution.ts";

type Props = PageProps<"/[locale]/admin/institutions/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, institution } = await loadInstitution(params);
  return { title: inLocale(institution.name, locale).text };
}

export default async function InstitutionPage({ params, searchParams }: Props) {
  const { actor, institution, choices, tree, relations, formKey, may, administrators } = await loadInstitution(params);
  const t = await getTranslations("directoryInstitution");
  const d = await getTranslations("directory");
  const { slug, isClosed } = institution;
  return (
    <>
      {(await searchParams).created && <Notice tone="plain">{d("created")}</Notice>}
      <InstitutionHeading institution={institution} />
      <Section id="facts" title={t("facts")}>
        {choices ? (
          <InstitutionSection userId={actor.userId} institution={institution} {...choices} />
        ) : (
          <InstitutionFacts institution={institution} />
        )}
        <AdministratorsNote administrators={administrators.ofFacts} ask="change" />
      </Section>
      <RelationsSection {...relations} />
      <Section id="units" title={d("units")} intro={may.editUnits ? t("unitsIntro") : undefined}>
        <UnitTree {...tree} />
        <AdministratorsNote administrators={administrators.ofUnits} ask="change" />
        {may.editUnits && !isClosed && (
          <NewUnit institution={slug} units={tree.units} formKey={formKey} isOwnWord={may.confirm} />
        )}
      </Section>
      <ListingSection institution={institution} mayList={may.confirm}>
        <AdministratorsNote administrators={administrators.ofListing} ask="publish" />
      </ListingSection>
      {may.edit && (
        <Section id="standing" title={t("standing")}>
          <CloseInstitutionForm slug={slug} isClosed={isClosed} />
        </Section>
      )}
    </>
  );
}
