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

/** The day by which lists of several colleges say what is over. */
export const portalToday = (): CalendarDay => dayAt(clock.now(), "Asia/Shanghai");

/**
 * The college to which something is to be added: the one asked for, as far as the actor keeps it; else the own, else the
 * first; null where the actor keeps none that is open.
 */
export async function collegeToEdit(
  actor: Member,
  asked: string | string[] | undefined,
): Promise<{ college: InstitutionChoice; colleges: InstitutionChoice[] } | null> {
  const kept = editableInstitutionOf(actor);
  if (!kept) return null;
  const open = await listInstitutionsToChoose(actor);
  const colleges = kept.institutionId === null ? open : open.filter(({ id }) => id === kept.institutionId);
  const college = colleges.find(({ slug }) => slug === asked) ?? colleges[0];
  return college ? { college, colleges } : null;
}
