import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ClaimPortalForm } from "@/components/accounts/claim-portal-form.tsx";
import { AuthFrame } from "@/components/layout/auth-frame.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { isFirstAdministratorToken } from "@/lib/accounts/invitations/queries.ts";
import { guest } from "@/lib/platform/actor.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";

type Props = PageProps<"/[locale]/sign-in/first">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "claim" });
  return {
    title: t("title"), // with "no-referrer", a plain form would send "Origin: null", and the portal would refuse it
    referrer: "same-origin",
  };
}

export default async function ClaimPortalPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const { token } = await searchParams;
  const t = await getTranslations("claim");
  if (typeof token !== "string") {
    return (
      <AuthFrame title={t("title")} locale={locale} path="sign-in/first">
        <Notice tone="refusal">{t("noToken")}</Notice>
      </AuthFrame>
    );
  }
  const isUsable = await isFirstAdministratorToken(guest, token);
  return (
    <AuthFrame
      title={isUsable ? t("title") : t("usedTitle")}
      intro={isUsable ? t("intro") : undefined}
      locale={locale}
      path="sign-in/first"
    >
      {isUsable ? <ClaimPortalForm locale={locale} token={token} /> : <Notice tone="refusal">{t("used")}</Notice>}
    </AuthFrame>
  );
}
