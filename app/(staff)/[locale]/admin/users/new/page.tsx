import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/accounts/invite-form.tsx";
import { BreadcrumbHeader } from "@/components/ui/breadcrumb-header.tsx";
import { mayAdministerAllUsers, mayAdministerUsers, mayGiveRole } from "@/lib/accounts/policy.ts";
import { rolesToGive } from "@/lib/accounts/rules.ts";
import { listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../../require-account.ts";

type Props = PageProps<"/[locale]/admin/users/new">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "users" });
  return { title: t("inviteTitle") };
}

export default async function InvitePage({ params }: Props) {
  const { locale, actor, account } = await requireAccount(params, "users/new");
  if (!mayAdministerUsers(actor)) notFound();
  const t = await getTranslations("users");
  const isOfAll = mayAdministerAllUsers(actor);
  return (
    <>
      <BreadcrumbHeader
        label={t("where")}
        links={[{ href: `/${locale}/admin/users`, label: t("title") }]}
        here={t("inviteTitle")}
      >
        <p className="max-w-2xl text-sm text-ink-soft">{t("inviteIntro")}</p>
      </BreadcrumbHeader>
      <InviteForm
        formKey={randomUUID()}
        colleges={isOfAll ? await listInstitutionsToChoose(actor) : (account.institution?.slug ?? "")}
        roles={rolesToGive.filter((role) => isOfAll || mayGiveRole(actor, actor.institutionId, role))}
      />
    </>
  );
}
