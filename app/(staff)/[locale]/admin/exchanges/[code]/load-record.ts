import { notFound } from "next/navigation";
import { type ExchangeRecord, findRecord } from "@/lib/exchanges/record-page/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { requireSignIn } from "../../require-sign-in.ts";

/**
 * The record that the address names, and the person who asks for it.
 * Redirects to the sign-in page when nobody is signed in; answers 404 when the actor may not see the record.
 */
export async function loadRecord(
  params: Promise<{ locale: string; code: string }>,
): Promise<{ locale: Locale; actor: Member; record: ExchangeRecord }> {
  const { code } = await params;
  const { locale, actor } = await requireSignIn(params, `exchanges/${encodeURIComponent(code)}`);
  const record = await findRecord(actor, code);
  if (!record) notFound();
  return { locale, actor, record };
}
