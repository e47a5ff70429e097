import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionForm } from "@/components/institutions/admin/institution-form.tsx";
import { BreadcrumbHeader } from "@/components/ui/breadcrumb-header.tsx";
import { findAccentForNew } from "@/lib/institutions/accents/queries.ts";
import { listGroupsToChoose } from "@/lib/institutions/parties/queries.ts";
import { countriesToChoose } from "@/lib/platform/i18n/countries.ts";
import { requireSignIn } from "../../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/institutions/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "institutions/new");
  return { title: (await getTranslations({ locale, namespace: "directoryInstitution" }))("new") };
}

export default async function NewInstitutionPage({ params }: Props) {
  const { locale, actor } = await requireSignIn(params, "institutions/new");
  const accent = (await findAccentForNew(actor)) ?? notFound();
  const t = await getTranslations("directoryInstitution");
  const d = await getTranslations("directory");
  return (
    <>
      <BreadcrumbHeader
        label={d("where")}
        links={[{ href: `/${locale}/admin/institutions`, label: t("title") }]}
        here={t("new")}
      />
      <InstitutionForm
        formKey={randomUUID()}
        groups={await listGroupsToChoose(actor)}
        accent={accent}
        countries={countriesToChoose(locale)}
      />
    </>
  );
}
