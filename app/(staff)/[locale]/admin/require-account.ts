import type { OwnAccount } from "@/lib/accounts/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { currentAccount } from "./current-account.ts";
import { redirectToSignIn, requireSignIn } from "./require-sign-in.ts";

/**
 * Finds the person who asks for a page of staff, with their account. When nobody is signed in, redirects to the sign-in
 * page, which leads back.
 * @param place the address below "/admin" to return to; "" is its home page
 */
export async function requireAccount(
  params: Promise<{ locale: string }>,
  place: string,
): Promise<{ locale: Locale; actor: Member; sessionId: string; account: OwnAccount }> {
  const signedIn = await requireSignIn(params, place);
  const current = await currentAccount();
  if (!current) return redirectToSignIn(signedIn.locale, place);
  return { ...signedIn, account: current.account };
}
