"use client";

import { useLocale, useTranslations } from "next-intl";
import type { TermCount } from "@/lib/reports/untranslated/rules.ts";
import { listSeparator } from "../../ui/list-separator.ts";

/** Says in words how many names, titles and the like there are: "16 names, 4 bases". */
export function useCountsInWords(): (counts: readonly TermCount[]) => string {
  const t = useTranslations("untranslated");
  const locale = useLocale();
  return (counts) => counts.map(({ kind, count }) => t(`count.${kind}`, { count })).join(listSeparator(locale));
}
