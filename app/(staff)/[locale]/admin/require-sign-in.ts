import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * Finds the person who asks for a page of staff, and the language of the page. When nobody is signed in, redirects to
 * the sign-in page, which leads back.
 * @param place the address below "/admin" to return to; "" is its home page
 */
export async function requireSignIn(
  params: Promise<{ locale: string }>,
  place: string,
): Promise<{ locale: Locale; actor: Member; sessionId: string }> {
  const locale = pageLocale((await params).locale);
  setRequestLocale(locale);
  const session = await currentSession();
  if (!session) redirectToSignIn(locale, place);
  return { locale, actor: session.actor, sessionId: session.sessionId };
}

/** Redirects to the sign-in page, which leads back to a page below "/admin". */
export function redirectToSignIn(locale: Locale, place: string): never {
  redirect(`/${locale}/sign-in?next=/${locale}/admin${place && `/${place}`}`);
}
