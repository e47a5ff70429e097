import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UserFilterForm } from "@/components/accounts/user-filter-form.tsx";
import { UserList } from "@/components/accounts/user-list.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Pager } from "@/components/ui/pager.tsx";
import { mayAdministerAllUsers, mayAdministerUsers } from "@/lib/accounts/policy.ts";
import { listUsers } from "@/lib/accounts/users/queries.ts";
import { pageAfter, userFilter } from "@/lib/accounts/users/schema.ts";
import { listInstitutionRows } from "@/lib/institutions/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../require-account.ts";

type Props = PageProps<"/[locale]/admin/users">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "users" });
  return { title: t("title") };
}

export default async function UsersPage({ params, searchParams }: Props) {
  const { locale, actor, account } = await requireAccount(params, "users");
  if (!mayAdministerUsers(actor)) notFound();
  const t = await getTranslations("users");
  const filter = userFilter.parse(await searchParams);
  const isOfAll = mayAdministerAllUsers(actor);
  const colleges = isOfAll ? await listInstitutionRows(actor) : null;
  const { users, next } = await listUsers(actor, filter);
  const links = next ? [{ href: pageAfter(filter, next), label: t("next"), rel: "next" as const }] : [];
  return (
    <>
      <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
        <div className="grid gap-2">
          <h1 className="text-2xl">{t("title")}</h1>
          <p className="text-sm text-ink-soft">{isOfAll ? t("introOfAll") : t("intro")}</p>
        </div>
        <LinkButton href={`/${locale}/admin/users/new`}>{t("inviteTitle")}</LinkButton>
      </header>
      <UserFilterForm filter={filter} colleges={colleges} />
      {users.length === 0 ? (
        <EmptyState text={t("noneFound")} />
      ) : (
        <UserList users={users} timezone={account.timezone} isByCollege={isOfAll} />
      )}
      <Pager label={t("pages")} links={links} />
    </>
  );
}
