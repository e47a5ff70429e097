"use client";

import { useLocale } from "next-intl";
import type { RecordDelegation } from "@/lib/exchanges/delegations/queries.ts";
import { isCounted } from "@/lib/exchanges/delegations/rules.ts";
import type { RecordParty } from "@/lib/exchanges/record-page/queries.ts";
import { inLocale, localized } from "@/lib/platform/i18n/localized.ts";
import { useSectionData } from "../../editing/section-data.ts";

/** The parties and members whom an agreement can name, in the reader's language. */
export type SigningSides = {
  /** as choices, in the order of the record */
  parties: { value: string; label: string }[];
  /** by name, or by title when the name is not known */
  members: { id: string; name: string; college: string; isAbsent: boolean }[];
};

/** The parties of a record, and the members as the delegations have them by now. */
export function useSigningSides(parties: readonly RecordParty[], initial: readonly RecordDelegation[]): SigningSides {
  const locale = useLocale();
  const { data: delegations } = useSectionData("delegations", initial, { own: ["MEMBERS"], also: ["PARTIES"] });
  const nameOf = ({ shortName, name }: RecordParty["institution"]): string => inLocale(shortName ?? name, locale).text;
  return {
    parties: parties.map(({ id, institution }) => ({ value: id, label: nameOf(institution) })),
    members: delegations.flatMap(({ institution, roster }) =>
      roster.members.map(({ id, values }) => {
        const { nameZh, nameEn, titleZh, titleEn } = values;
        const isNamed = nameZh !== null || nameEn !== null;
        const called = isNamed ? localized(nameZh, nameEn) : localized(titleZh, titleEn);
        return { id, name: inLocale(called, locale).text, college: nameOf(institution), isAbsent: !isCounted(values) };
      }),
    ),
  };
}
