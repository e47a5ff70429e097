import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { InviteForm } from "@/components/accounts/invite-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { mayAdministerAllUsers, mayAdministerUsers, mayGiveRole } from "@/lib/accounts/policy.ts";
import { findOwnAccount } from "@/lib/accounts/queries.ts";
import { roles } from "@/lib/accounts/rules.ts";
import { listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

type Props = PageProps<"/[locale]/admin/users/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "users" });
  return { title: t("inviteTitle") };
}

export default async function InvitePage({ params }: Props) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const session = await currentSession();
  const account = session && (await findOwnAccount(session.actor));
  if (!account) redirect(`/${locale}/sign-in?next=/${locale}/admin/users/new`);
  const { actor } = session;
  if (!mayAdministerUsers(actor)) notFound();
  const t = await getTranslations("users");
  const isOfAll = mayAdministerAllUsers(actor);
  return (
    <>
      <header className="grid gap-3">
        <Breadcrumbs
          label={t("where")}
          links={[{ href: `/${locale}/admin/users`, label: t("title") }]}
          here={t("inviteTitle")}
        />
        <h1 className="text-2xl">{t("inviteTitle")}</h1>
        <p className="max-w-2xl text-sm text-ink-soft">{t("inviteIntro")}</p>
      </header>
      <InviteForm
        formKey={randomUUID()}
        colleges={isOfAll ? await listInstitutionsToChoose(actor) : (account.institution?.slug ?? "")}
        roles={roles.filter((role) => isOfAll || mayGiveRole(actor, actor.institutionId, role))}
      />
    </>
  );
}
