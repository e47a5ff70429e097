"use client";

import { useLocale } from "next-intl";
import type { RecordParty } from "@/lib/exchanges/record-page/queries.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import type { Speaker } from "../../minutes/speakers.ts";

/** The parties and members whom an agreement can name, in the reader's language. */
export type SigningSides = {
  /** as choices, in the order of the record */
  parties: { value: string; label: string }[];
  members: readonly Speaker[];
};

export function useSigningSides(parties: readonly RecordParty[], members: readonly Speaker[]): SigningSides {
  const locale = useLocale();
  return {
    members,
    parties: parties.map(({ id, institution }) => ({
      value: id,
      label: inLocale(institution.shortName ?? institution.name, locale).text,
    })),
  };
}
