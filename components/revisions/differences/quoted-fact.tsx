import { useLocale, useTranslations } from "next-intl";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { Fact } from "@/lib/revisions/facts/rules.ts";
import { FactText } from "./fact-text.tsx";

/** What a record said or says, as a part of a sentence: words in quotation marks, days and numbers without. */
export function QuotedFact({ fact, language = null }: { fact: Fact; language?: Locale | null }) {
  const t = useTranslations("differences");
  const locale = useLocale();
  const text = <FactText fact={fact} language={language} />;
  if (fact.is === "day" || fact.is === "days") return text;
  // Chinese has no space of its own around figures
  if (fact.is === "time" || fact.is === "number") return locale === "zh" ? <> {text} </> : text;
  return t.rich("quoted", { text: () => text });
}
