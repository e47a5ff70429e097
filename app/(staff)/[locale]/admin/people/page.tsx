import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CollegeFilter } from "@/components/institutions/college-filter.tsx";
import { PeopleSearchField } from "@/components/people/people-search-field.tsx";
import { PeopleTable } from "@/components/people/people-table.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { editableInstitutionOf, mayReadDirectory } from "@/lib/institutions/policy.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import { listPeopleRows } from "@/lib/people/queries.ts";
import { peopleFilter } from "@/lib/people/schema.ts";
import { portalToday } from "../portal-today.ts";
import { requireSignIn } from "../require-sign-in.ts";

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
  const colleges = await listInstitutionRows(actor);
  const { people, next } = await listPeopleRows(actor, filter);
  const found = { ...(filter.q && { q: filter.q }), ...(filter.college && { college: filter.college }) };
  const at = (after: object) => `/${locale}/admin/people?${new URLSearchParams({ ...found, ...after })}`;
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-2xl">{t("title")}</h1>
        {editableInstitutionOf(actor) && (
          <LinkButton href={`/${locale}/admin/people/new?${new URLSearchParams(found)}`}>{t("new")}</LinkButton>
        )}
      </header>
      <CollegeFilter action={`/${locale}/admin/people`} colleges={colleges} college={filter.college} mayBeAny>
        <PeopleSearchField defaultValue={filter.q} />
      </CollegeFilter>
      {people.length > 0 ? <PeopleTable people={people} today={portalToday()} /> : <EmptyState text={t("none")} />}
      <Pager
        label={d("pages")}
        links={[
          ...(filter.after ? [{ href: at({}), label: d("first") }] : []),
          ...(next ? [{ href: at({ after: next }), label: d("next"), rel: "next" as const }] : []),
        ]}
      />
    </>
  );
}
