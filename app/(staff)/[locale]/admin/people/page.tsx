import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SavedViews } from "@/components/exchanges/views/saved-views.tsx";
import { PeopleTable } from "@/components/people/people-table.tsx";
import { EmptyResult } from "@/components/ui/empty-result.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ListFilter } from "@/components/ui/list-filter.tsx";
import { ListHeader } from "@/components/ui/list-header.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { editableInstitutionOf, mayReadDirectory } from "@/lib/institutions/policy.ts";
import { peopleFilter } from "@/lib/people/schema.ts";
import { portalToday } from "../portal-today.ts";
import { requireSignIn } from "../require-sign-in.ts";
import { loadPeople } from "./load-people.ts";

type Props = PageProps<"/[locale]/admin/people">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await requireSignIn(params, "people");
  return { title: (await getTranslations({ locale, namespace: "people" }))("title") };
}

export default async function PeoplePage({ params, searchParams }: Props) {
  const { locale, actor } = await requireSignIn(params, "people");
  if (!mayReadDirectory(actor)) notFound();
  const filter = peopleFilter.parse(await searchParams);
  const t = await getTranslations("people");
  const d = await getTranslations("directory");
  const here = `/${locale}/admin/people`;
  const { people, next, found, ...list } = await loadPeople(actor, filter, here);
  const at = (further: object) => `${here}?${new URLSearchParams({ ...found, ...further })}`;
  const links = [
    ...(filter.after ? [{ href: at({}), label: d("first") }] : []),
    ...(next ? [{ href: at({ after: next }), label: d("next"), rel: "next" as const }] : []),
  ];
  const views = { list: "PEOPLE", here, views: list.views, query: list.query, formKey: randomUUID() } as const;
  return (
    <div className="list-page">
      <ListHeader title={t("title")} count={list.count} views={<SavedViews {...views} />}>
        {editableInstitutionOf(actor) && <LinkButton href={at({}).replace("?", "/new?")}>{t("new")}</LinkButton>}
      </ListHeader>
      <ListFilter action={here} search={list.search} choices={list.choices} />
      {people.length > 0 ? (
        <PeopleTable people={people} today={portalToday()} />
      ) : (
        <EmptyResult text={t("none")} without={list.without} all={list.isNarrowed && here} />
      )}
      <Pager label={d("pages")} links={links} />
    </div>
  );
}
