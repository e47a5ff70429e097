import { redirect } from "next/navigation";
import { setRequestLocale } from "next-intl/server";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { pageLocale } from "@/lib/platform/i18n/page-locale.ts";
import { currentSession } from "@/lib/platform/session.ts";

/**
 * Who asks, in which language, about the report of which exchange. Leads to the sign-in and back where nobody is
 * signed in.
 * @param below the rest of the address, "/history/zh"
 */
export async function reportVisitor(
  { locale: segment, code }: { locale: string; code: string },
  below = "",
): Promise<{ locale: Locale; actor: Member; code: string }> {
  const locale = pageLocale(segment);
  setRequestLocale(locale);
  const session = await currentSession();
  const path = `/${locale}/admin/exchanges/${encodeURIComponent(code)}/report${below}`;
  if (!session) redirect(`/${locale}/sign-in?next=${path}`);
  return { locale, actor: session.actor, code };
}
