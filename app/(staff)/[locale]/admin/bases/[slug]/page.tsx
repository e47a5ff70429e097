import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdministratorsNote } from "@/components/accounts/administrators-note.tsx";
import { BaseFacts } from "@/components/bases/admin/base-facts.tsx";
import { BaseHeading } from "@/components/bases/admin/base-heading.tsx";
import { BaseSection } from "@/components/bases/admin/base-section.tsx";
import { CloseBaseForm } from "@/components/bases/admin/close-base-form.tsx";
import { ListingSection } from "@/components/bases/admin/listing-section.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Section } from "@/components/ui/section.tsx";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { loadBase } from "./load-base.ts";

type Props = PageProps<"/[locale]/admin/bases/[slug]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, base } = await loadBase(params);
  return { title: inLocale(base.name, locale).text };
}

export default async function BasePage({ params, searchParams }: Props) {
  const { actor, base, units, mayEdit, mayConfirm, administrators } = await loadBase(params);
  const t = await getTranslations("directoryBase");
  const d = await getTranslations("directory");
  return (
    <>
      {(await searchParams).created && <Notice tone="plain">{d("created")}</Notice>}
      <BaseHeading base={base} mayConfirm={mayConfirm} />
      <Section id="facts" title={t("facts")}>
        {mayEdit ? <BaseSection userId={actor.userId} base={base} units={units} /> : <BaseFacts base={base} />}
        {administrators && <AdministratorsNote administrators={administrators} ask="change" />}
      </Section>
      <ListingSection base={base} mayEdit={mayEdit} />
      {mayEdit && (
        <Section id="standing" title={t("standing")}>
          <CloseBaseForm slug={base.slug} isClosed={base.isClosed} />
        </Section>
      )}
    </>
  );
}
