import { redirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AccountCard } from "@/components/accounts/account-card.tsx";
import { findOwnAccount } from "@/lib/accounts/queries.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

export default async function DeskPage({ params }: PageProps<"/[locale]/admin">) {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const session = await currentSession();
  const account = session && (await findOwnAccount(session.actor));
  if (!account) redirect(`/${locale}/sign-in?next=/${locale}/admin`);
  const t = await getTranslations("staff");
  return (
    <>
      <h1 className="text-2xl">{t("greeting", { name: account.name })}</h1>
      <p className="text-ink-soft">{t("empty")}</p>
      <AccountCard account={account} locale={locale} />
    </>
  );
}
