import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UserList } from "@/components/accounts/user-list.tsx";
import { SavedViews } from "@/components/exchanges/views/saved-views.tsx";
import { EmptyResult } from "@/components/ui/empty-result.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { ListFilter } from "@/components/ui/list-filter.tsx";
import { ListHeader } from "@/components/ui/list-header.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { pageAfter, userFilter } from "@/lib/accounts/users/schema.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../require-account.ts";
import { loadUsers } from "./load-users.ts";

type Props = PageProps<"/[locale]/admin/users">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "users" });
  return { title: t("title") };
}

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale, actor } = await requireAccount(params, "users");
  if (!mayAdministerUsers(actor)) notFound();
  const t = await getTranslations("users");
  const filter = userFilter.parse(await searchParams);
  const here = `/${locale}/admin/users`;
  const { users, next, isOfAll, ...list } = await loadUsers(actor, filter, here);
  const links = next ? [{ href: pageAfter(filter, next), label: t("next"), rel: "next" as const }] : [];
  const views = { list: "USERS", here, views: list.views, query: list.query, formKey: randomUUID() } as const;
  return (
    <div className="list-page">
      <ListHeader title={t("title")} count={list.count} views={<SavedViews {...views} />}>
        <LinkButton href={`${here}/new`}>{t("inviteTitle")}</LinkButton>
      </ListHeader>
      <ListFilter action={here} search={list.search} choices={list.choices} />
      {users.length > 0 ? (
        <UserList users={users} isByCollege={isOfAll} />
      ) : (
        <EmptyResult text={t("noneFound")} without={list.without} all={here} />
      )}
      <Pager label={t("pages")} links={links} />
      <p className="text-xs text-ink-faint">{isOfAll ? t("introOfAll") : t("intro")}</p>
    </div>
  );
}
