import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { requireSignIn } from "../../../require-sign-in.ts";

/**
 * Finds the person who asks for a page about the report of an exchange, and the code of the exchange. When nobody is signed
 * in, redirects to the sign-in page, which leads back.
 * @param place the address below the report's own page, such as "/history/zh"
 */
export async function requireSignInToReport(
  params: Promise<{ locale: string; code: string }>,
  place = "",
): Promise<{ locale: Locale; actor: Member; code: string }> {
  const { code } = await params;
  const { locale, actor } = await requireSignIn(params, `exchanges/${encodeURIComponent(code)}/report${place}`);
  return { locale, actor, code };
}
