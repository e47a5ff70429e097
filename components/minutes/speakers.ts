"use client";

import { useLocale } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import type { NamedSpeaker } from "@/lib/minutes/rules.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";
import { useSectionData } from "../editing/section-data.ts";

/** A member of a delegation whom the minutes can name as speaker. */
export type Speaker = NamedSpeaker & { name: string; college: string };

/** All people who were there, as the minutes name a speaker: by name, or by title when the name is not known. */
function speakersOf(delegations: readonly RecordDelegation[], locale: Locale): Speaker[] {
  return delegations.flatMap(({ institution, roster }) =>
    roster.members.map(({ id, values }) => {
      const { nameZh, nameEn, titleZh, titleEn } = values;
      const called = nameZh === null && nameEn === null ? localized(titleZh, titleEn) : localized(nameZh, nameEn);
      return {
        ...{ id, nameZh, nameEn, titleZh, titleEn },
        name: inLocale(called, locale).text,
        college: inLocale(institution.shortName ?? institution.name, locale).text,
      };
    }),
  );
}

/** The people whom the minutes can name, as the delegations have them by now. */
export function useSpeakers(initial: readonly RecordDelegation[]): Speaker[] {
  const locale = useLocale();
  const { data } = useSectionData("delegations", initial, { own: ["MEMBERS"], also: ["PARTIES"] });
  return speakersOf(data, locale);
}

/** The members of all delegations as options: "Zhao Yuhong · 广东理工学院". */
export const speakerOptions = (speakers: readonly Speaker[]): { value: string; label: string }[] =>
  speakers.map(({ id, name, college }) => ({ value: id, label: `${name} · ${college}` }));
