import type { AgreementPersonEntry } from "@/lib/commitments/agreements/queries.ts";
import type { AgreementPersonValues } from "@/lib/commitments/agreements/schema.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";
import type { SigningSides } from "./signing-side.ts";

const textOf = (zh: string | null, en: string | null, locale: Locale): string =>
  zh || en ? inLocale(localized(zh || null, en || null), locale).text : "";

/** What somebody of an agreement is called, and in which capacity; "" where that is not known. */
export function personWords(
  { memberId }: Pick<AgreementPersonEntry, "memberId">,
  values: AgreementPersonValues,
  { members, parties }: SigningSides,
  locale: Locale,
): { name: string; capacity: string } {
  if (memberId !== null) {
    const member = members.find(({ id }) => id === memberId);
    return { name: member?.name ?? "", capacity: member?.college ?? "" };
  }
  const name = textOf(values.nameZh, values.nameEn, locale);
  const title = textOf(values.titleZh, values.titleEn, locale);
  const place =
    parties.find(({ value }) => value === values.partyId)?.label ??
    textOf(values.organisationZh, values.organisationEn, locale);
  return { name: name || title, capacity: [place, name && title].filter(Boolean).join(" · ") };
}
