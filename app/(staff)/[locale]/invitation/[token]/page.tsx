import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AcceptInvitationForm } from "@/components/accounts/accept-invitation-form.tsx";
import { InvitedAccount } from "@/components/accounts/invited-account.tsx";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form.tsx";
import { AuthFrame } from "@/components/layout/auth-frame.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { findLink } from "@/lib/accounts/invitations/queries.ts";
import { guest } from "@/lib/platform/actor.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

type Props = PageProps<"/[locale]/invitation/[token]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "invitation" });
  // The address is a secret: not even requests for the portal's own files carry it (scripts/serve/staff-headers.ts sends the same policy).
  return { title: t("title"), referrer: "strict-origin" };
}

export default async function InvitationPage({ params }: Props) {
  const { locale: segment, token } = await params;
  const locale = pageLocale(segment);
  setRequestLocale(locale);
  const t = await getTranslations("invitation");
  const link = await findLink(guest, token);
  const path = `invitation/${token}`;
  if (link?.state !== "OPEN") {
    return (
      <AuthFrame title={t("closedTitle")} locale={locale} path={path}>
        <Notice tone="refusal">{link ? t(`closed.${link.state}`) : t("unknown")}</Notice>
        <p className="text-sm text-ink-soft">{t("askAgain")}</p>
        {link?.state === "USED" && <LinkButton href={`/${locale}/sign-in`}>{t("toSignIn")}</LinkButton>}
      </AuthFrame>
    );
  }
  const { kind, email, name } = link;
  return (
    <AuthFrame title={t(`heading.${kind}`)} intro={t(`intro.${kind}`)} locale={locale} path={path}>
      {(await currentSession()) && <Notice tone="plain">{t("signedInAlready")}</Notice>}
      <InvitedAccount link={link} />
      {kind === "COLLEAGUE" ? (
        <AcceptInvitationForm token={token} email={email} name={name} />
      ) : (
        <ResetPasswordForm token={token} email={email} />
      )}
    </AuthFrame>
  );
}
