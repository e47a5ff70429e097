import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BaseTable } from "@/components/bases/admin/base-table.tsx";
import { CollegeFilter } from "@/components/institutions/college-filter.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { listBaseRows } from "@/lib/bases/queries.ts";
import { baseFilter } from "@/lib/bases/schema.ts";
import { editableInstitutionOf, mayReadDirectory } from "@/lib/institutions/policy.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import { requireSignIn } from "../require-sign-in.ts";

type Props = PageProps<"/[locale]/admin/bases">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "bases");
  return { title: (await getTranslations({ locale, namespace: "directoryBase" }))("title") };
}

export default async function BasesPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireSignIn(params, "bases");
  if (!mayReadDirectory(actor)) notFound();
  const { college, after } = baseFilter.parse(await searchParams);
  const t = await getTranslations("directoryBase");
  const d = await getTranslations("directory");
  const here = `/${locale}/admin/bases`;
  const { bases, next } = await listBaseRows(actor, { institution: college, after });
  const found = college ? { college } : {};
  const at = (further: object) => `${here}?${new URLSearchParams({ ...found, ...further })}`;
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{t("title")}</h1>
        {editableInstitutionOf(actor) && (
          <LinkButton href={`${here}/new?${new URLSearchParams(found)}`}>{t("new")}</LinkButton>
        )}
      </header>
      <CollegeFilter action={here} colleges={await listInstitutionRows(actor)} college={college} mayBeAny />
      {bases.length > 0 ? <BaseTable bases={bases} /> : <EmptyState text={t("none")} />}
      <Pager
        label={d("pages")}
        links={[
          ...(after ? [{ href: at({}), label: d("first") }] : []),
          ...(next ? [{ href: at({ after: next }), label: d("next"), rel: "next" as const }] : []),
        ]}
      />
    </>
  );
}
