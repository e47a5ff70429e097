import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { SignInForm } from "@/components/accounts/sign-in-form.tsx";
import { AuthFrame } from "@/components/layout/auth-frame.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

type Props = PageProps<"/[locale]/sign-in">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: pageLocale((await params).locale), namespace: "signIn" });
  return { title: t("title") };
}

export default async function SignInPage({ params, searchParams }: Props) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const { next, signedOut } = await searchParams;
  if (await currentSession()) redirect(`/${locale}/admin`);
  const t = await getTranslations("signIn");
  return (
    <AuthFrame title={t("title")} intro={t("intro")} locale={locale} path="sign-in">
      {signedOut && <Notice tone="plain">{t("signedOut")}</Notice>}
      {typeof next === "string" && <Notice tone="plain">{t("ended")}</Notice>}
      <SignInForm locale={locale} next={typeof next === "string" ? next : undefined} />
      <p className="text-xs text-ink-faint">{t("forgotten")}</p>
    </AuthFrame>
  );
}
