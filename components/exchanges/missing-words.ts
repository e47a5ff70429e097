"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Missing } from "@/lib/exchanges/checklist/rules.ts";
import { inLocale, type Localized } from "@/lib/platform/i18n/localized.ts";

/** The institutions of an exchange, as what is missing names them. */
export type MissingNames = readonly { slug: string; name: Localized; shortName: Localized | null }[];

/** Says in words what is missing. */
export function useMissingWords(institutions: MissingNames): (missing: Missing) => string {
  const t = useTranslations("checklist");
  const locale = useLocale();
  const nameOf = (of: string): string => {
    const institution = institutions.find(({ slug }) => slug === of);
    return institution ? inLocale(institution.shortName ?? institution.name, locale).text : of.replace(/^G/, "");
  };
  return ({ code, of }) => (of === null ? t(`missing.${code}`) : t(`missingOf.${code}`, { of: nameOf(of) }));
}
