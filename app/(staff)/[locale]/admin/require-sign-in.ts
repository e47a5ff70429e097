import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { REQUESTED_ADDRESS } from "@/lib/platform/request-headers.ts";
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
  if (!session) return redirectToSignIn(locale, place);
  return { locale, actor: session.actor, sessionId: session.sessionId };
}

/**
 * Redirects to the sign-in page, which leads back to the page below "/admin" that was asked for, with its filters.
 * @param place where it leads back to when nothing tells the address of the page
 */
export async function redirectToSignIn(locale: Locale, place: string): Promise<never> {
  const asked = (await headers()).get(REQUESTED_ADDRESS) ?? `/${locale}/admin${place && `/${place}`}`;
  redirect(`/${locale}/sign-in?next=${encodeURIComponent(asked).replaceAll("%2F", "/")}`);
}
