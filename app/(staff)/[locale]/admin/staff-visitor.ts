import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { editableInstitutionOf } from "@/lib/institutions/policy.ts";
import { type InstitutionChoice, listInstitutionsToChoose } from "@/lib/institutions/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type CalendarDay, dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * The person who asks for a signed-in page, and the language of the page. When nobody is signed in, redirects to the
 * sign-in page, which leads back.
 * @param place the address below "/admin" to return to; "" is its home page
 */
export async function staffVisitor(
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

/** The day on which lists of several colleges decide what has ended. */
export const portalToday = (): CalendarDay => dayAt(clock.now(), "Asia/Shanghai");

/**
 * The college to which the actor adds something: the one in the address, or else the first one that the actor may edit.
 * Null when the actor may edit no open college.
 */
export async function collegeToEdit(
  actor: Member,
  asked: string | string[] | undefined,
): Promise<{ college: InstitutionChoice; colleges: InstitutionChoice[] } | null> {
  const editable = editableInstitutionOf(actor);
  if (!editable) return null;
  const open = await listInstitutionsToChoose(actor);
  const colleges = editable.institutionId === null ? open : open.filter(({ id }) => id === editable.institutionId);
  const college = colleges.find(({ slug }) => slug === asked) ?? colleges[0];
  return college ? { college, colleges } : null;
}
