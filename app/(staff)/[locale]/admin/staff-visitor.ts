import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * Who asks for a page of the desk, in which language. Leads to the sign-in and back where nobody is signed in.
 * @param place the address below "/admin", for the way back
 */
export async function staffVisitor(
  params: Promise<{ locale: string }>,
  place: string,
): Promise<{ locale: Locale; actor: Member }> {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const session = await currentSession();
  if (!session) redirect(`/${locale}/sign-in?next=/${locale}/admin/${place}`);
  return { locale, actor: session.actor };
}
