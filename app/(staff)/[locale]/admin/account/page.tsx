import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountCard } from "@/components/accounts/account-card.tsx";
import { OwnSessions } from "@/components/accounts/own-sessions.tsx";
import { PasswordForm } from "@/components/accounts/password-form.tsx";
import { ProfileForm } from "@/components/accounts/profile-form.tsx";
import { SingleKeysForm } from "@/components/accounts/single-keys-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Section } from "@/components/ui/section.tsx";
import { findPreferences } from "@/lib/accounts/preferences/queries.ts";
import { findRoleGivers } from "@/lib/accounts/queries.ts";
import { isDoneToOwn } from "@/lib/accounts/rules.ts";
import { listOwnSessions } from "@/lib/accounts/sessions/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { requireAccount } from "../require-account.ts";

type Props = PageProps<"/[locale]/admin/account">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "account" });
  return { title: t("title") };
}

export default async function AccountPage({ params, searchParams }: Props) {
  const { locale, actor, sessionId, account } = await requireAccount(params, "account");
  const t = await getTranslations("account");
  const words = await getTranslations("search.single");
  const { done } = await searchParams;
  return (
    <>
      <h1 className="text-2xl">{t("title")}</h1>
      {isDoneToOwn(done) && <Notice tone="plain">{t(`done.${done}`)}</Notice>}
      <AccountCard account={account} administrators={await findRoleGivers(actor)} locale={locale} />
      <Section id="profile" title={t("profile")}>
        <ProfileForm account={account} />
      </Section>
      <Section id="password" title={t("password")} intro={t("passwordIntro")}>
        <PasswordForm email={account.email} />
      </Section>
      <Section id="keys" title={words("title")} intro={words("intro")}>
        <SingleKeysForm hasSingleKeys={(await findPreferences(actor)).singleKeys} />
      </Section>
      <Section id="sessions" title={t("sessions")} intro={t("sessionsIntro")}>
        <OwnSessions sessions={await listOwnSessions(actor)} current={sessionId} />
      </Section>
    </>
  );
}
