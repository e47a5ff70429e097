import type { PairingMember } from "@/lib/exchanges/pairings/queries.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";

/** What a member is called: by name, or else by title. */
export const labelOfMember = (member: PairingMember): Localized | null =>
  labelOrNull(member.nameZh, member.nameEn) ?? labelOrNull(member.titleZh, member.titleEn);

/** A member of a delegation as a choice, with the title and the college. */
export function choiceOfMember(
  member: PairingMember,
  { locale, collegeOf }: { locale: Locale; collegeOf: ReadonlyMap<string, string> },
): Choice {
  const label = labelOfMember(member);
  const title = labelOrNull(member.titleZh, member.titleEn);
  const detail = [title && inLocale(title, locale).text, collegeOf.get(member.institutionId)]
    .filter(Boolean)
    .join(" · ");
  const { nameZh, nameEn, titleZh, titleEn } = member;
  return {
    value: member.id,
    label: label ? inLocale(label, locale).text : "",
    detail,
    search: [nameZh, nameEn, titleZh, titleEn].filter(Boolean).join(" "),
  };
}
