import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { findOwnAccount, type OwnAccount } from "@/lib/accounts/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * Who asks for a page of the desk, with the own account. Leads to the sign-in and back where nobody is signed in.
 * @param place the address behind "/admin", for the way back
 */
export async function memberVisitor(
  params: Promise<{ locale: string }>,
  place = "",
): Promise<{ locale: Locale; actor: Member; account: OwnAccount }> {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const session = await currentSession();
  const account = session && (await findOwnAccount(session.actor));
  if (!account) redirect(`/${locale}/sign-in?next=/${locale}/admin${place}`);
  return { locale, actor: session.actor, account };
}
