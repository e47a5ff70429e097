import { notFound } from "next/navigation";
import type { Member } from "@/lib/platform/actor.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { requireSignIn } from "./require-sign-in.ts";

/**
 * Finds the entry of the directory that an address names, and the person who asks for it.
 * Redirects to the sign-in page when nobody is signed in; answers 404 when the actor may not see the entry.
 * @param address.place   the page that lists such entries, below "/admin"
 * @param address.segment the last part of the address
 * @param find            finds the entry among those that the actor may see
 */
export async function loadDirectoryEntry<Entry>(
  params: Promise<{ locale: string }>,
  address: { place: "bases" | "institutions" | "people"; segment: string },
  find: (actor: Member, name: string) => Promise<Entry | null>,
): Promise<{ locale: Locale; actor: Member; entry: Entry }> {
  const name = addressPart(address.segment);
  if (name === null) notFound();
  const { locale, actor } = await requireSignIn(params, `${address.place}/${name}`);
  const entry = await find(actor, name);
  if (entry === null) notFound();
  return { locale, actor, entry };
}
