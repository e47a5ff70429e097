import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionTable } from "@/components/institutions/admin/institution-table.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ListHeader } from "@/components/ui/list-header.tsx";
import { mayEditInstitutions, mayReadDirectory } from "@/lib/institutions/policy.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import { requireSignIn } from "../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/institutions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "institutions");
  return { title: (await getTranslations({ locale, namespace: "directoryInstitution" }))("title") };
}

export default async function InstitutionsPage({ params }: Props) {
  const { locale, actor } = await requireSignIn(params, "institutions");
  if (!mayReadDirectory(actor)) notFound();
  const t = await getTranslations("directoryInstitution");
  const institutions = await listInstitutionRows(actor);
  return (
    <div className="list-page">
      <ListHeader title={t("title")} count={t("count", { count: institutions.length })}>
        {mayEditInstitutions(actor) && <LinkButton href={`/${locale}/admin/institutions/new`}>{t("new")}</LinkButton>}
      </ListHeader>
      <InstitutionTable institutions={institutions} />
    </div>
  );
}
