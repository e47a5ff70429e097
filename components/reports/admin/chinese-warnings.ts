"use client";

import { useTranslations } from "next-intl";
import type { TextValues } from "@/lib/reports/texts/schema.ts";
import type { Untranslated } from "@/lib/reports/untranslated/queries.ts";
import { chineseIn, countKinds } from "@/lib/reports/untranslated/rules.ts";
import { useCountsInWords } from "./counts-in-words.ts";
import { searchedText } from "./searched-text.ts";

/** What the question before an English text is published says of the Chinese in it, and on the page of the record. */
export function useChineseWarnings(values: TextValues, { terms, onRecordPage }: Untranslated): string[] {
  const t = useTranslations("untranslated");
  const inWords = useCountsInWords();
  const inText = countKinds(chineseIn(searchedText(values), terms));
  return [
    ...(inText.length > 0 ? [t("willSeeInText", { counts: inWords(inText) })] : []),
    ...(onRecordPage.length > 0 ? [t("willSeeOnPage", { counts: inWords(onRecordPage) })] : []),
  ];
}
