import type { Speaker } from "@/components/minutes/speaker.ts";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";

/** All people who were there, as the minutes name a speaker: by name, or by title when the name is not known. */
export function speakersOf(delegations: readonly RecordDelegation[], locale: Locale): Speaker[] {
  return delegations.flatMap(({ institution, roster }) =>
    roster.members.map(({ id, values }) => {
      const { nameZh, nameEn, titleZh, titleEn } = values;
      const called = nameZh === null && nameEn === null ? localized(titleZh, titleEn) : localized(nameZh, nameEn);
      return {
        id,
        name: inLocale(called, locale).text,
        college: inLocale(institution.shortName ?? institution.name, locale).text,
      };
    }),
  );
}
