import { findOwnAccount, type OwnAccount } from "@/lib/accounts/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { redirectToSignIn, staffVisitor } from "./staff-visitor.ts";

/**
 * The person who asks for a signed-in page, with their account. When nobody is signed in, redirects to the sign-in
 * page, which leads back.
 * @param place the address below "/admin" to return to; "" is its home page
 */
export async function memberVisitor(
  params: Promise<{ locale: string }>,
  place: string,
): Promise<{ locale: Locale; actor: Member; sessionId: string; account: OwnAccount }> {
  const visitor = await staffVisitor(params, place);
  const account = await findOwnAccount(visitor.actor);
  if (!account) redirectToSignIn(visitor.locale, place);
  return { ...visitor, account };
}
