import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InstitutionTable } from "@/components/institutions/admin/institution-table.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
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
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{t("title")}</h1>
        {mayEditInstitutions(actor) && <LinkButton href={`/${locale}/admin/institutions/new`}>{t("new")}</LinkButton>}
      </header>
      <InstitutionTable institutions={await listInstitutionRows(actor)} />
    </>
  );
}
