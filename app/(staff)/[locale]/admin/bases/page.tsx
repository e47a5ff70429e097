import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BaseTable } from "@/components/bases/admin/base-table.tsx";
import { SavedViews } from "@/components/exchanges/views/saved-views.tsx";
import { EmptyResult } from "@/components/ui/empty-result.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ListFilter } from "@/components/ui/list-filter.tsx";
import { ListHeader } from "@/components/ui/list-header.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { baseFilter } from "@/lib/bases/schema.ts";
import { editableInstitutionOf, mayReadDirectory } from "@/lib/institutions/policy.ts";
import { requireSignIn } from "../require-sign-in.ts";
import { loadBases } from "./load-bases.ts";

type Props = PageProps<"/[locale]/admin/bases">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "bases");
  return { title: (await getTranslations({ locale, namespace: "directoryBase" }))("title") };
}

export default async function BasesPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireSignIn(params, "bases");
  if (!mayReadDirectory(actor)) notFound();
  const filter = baseFilter.parse(await searchParams);
  const t = await getTranslations("directoryBase");
  const d = await getTranslations("directory");
  const here = `/${locale}/admin/bases`;
  const { bases, next, found, ...list } = await loadBases(actor, filter, here);
  const at = (further: object) => `${here}?${new URLSearchParams({ ...found, ...further })}`;
  const links = [
    ...(filter.after ? [{ href: at({}), label: d("first") }] : []),
    ...(next ? [{ href: at({ after: next }), label: d("next"), rel: "next" as const }] : []),
  ];
  const views = { list: "BASES", here, views: list.views, query: list.query, formKey: randomUUID() } as const;
  return (
    <div className="list-page">
      <ListHeader title={t("title")} count={list.count} views={<SavedViews {...views} />}>
        {editableInstitutionOf(actor) && <LinkButton href={at({}).replace("?", "/new?")}>{t("new")}</LinkButton>}
      </ListHeader>
      <ListFilter action={here} search={list.search} choices={list.choices} />
      {bases.length > 0 ? (
        <BaseTable bases={bases} />
      ) : (
        <EmptyResult text={t("none")} without={list.without} all={list.isNarrowed && here} />
      )}
      <Pager label={d("pages")} links={links} />
    </div>
  );
}
