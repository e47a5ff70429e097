import { notFound, redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import { type ExchangeRecord, findRecord } from "@/lib/exchanges/record/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * Who asks for which record, in which language. Leads to the sign-in and back where nobody is signed in; answers 404
 * for a record that does not exist or is not theirs to see.
 */
export async function loadRecord(
  params: Promise<{ locale: string; code: string }>,
): Promise<{ locale: Locale; actor: Member; record: ExchangeRecord }> {
  const { locale: segment, code } = await params;
  const locale = pageLocale(segment);
  setRequestLocale(locale);
  const session = await currentSession();
  if (!session) redirect(`/${locale}/sign-in?next=/${locale}/admin/exchanges/${encodeURIComponent(code)}`);
  const record = await findRecord(session.actor, code);
  if (!record) notFound();
  return { locale, actor: session.actor, record };
}
