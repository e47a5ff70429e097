import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { formatDay } from "@/lib/platform/i18n/format.ts";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { Fact } from "@/lib/revisions/facts/rules.ts";
import { KnownDaysText } from "../../ui/known-days-text.tsx";
import { listSeparator } from "../../ui/list-separator.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { WordText } from "./word-text.tsx";

type FactTextProps = {
  fact: Fact;
  /** of a wording in one language: which */
  language?: Locale | null;
};

/** What a record says, in the reader's language. */
export function FactText({ fact, language = null }: FactTextProps) {
  const locale = useLocale();
  const site = useTranslations("site");
  switch (fact.is) {
    case "text":
      return (
        <>
          {language === null || language === locale ? fact.text : <span lang={languageTag[language]}>{fact.text}</span>}
          {fact.isProvisional && <span className="provisional-mark">{site("unchecked")}</span>}
        </>
      );
    case "label":
      return <LocalizedText label={fact.label} />;
    case "pair":
      return (
        <>
          <LocalizedText label={fact.guest} /> — <LocalizedText label={fact.host} />
        </>
      );
    case "phrase":
    case "list":
      return fact.facts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a phrase stay where they are
        <Fragment key={at}>
          {at > 0 && (fact.is === "list" ? listSeparator(locale) : " ")}
          <FactText fact={part} />
        </Fragment>
      ));
    case "day":
      return <time dateTime={fact.day}>{formatDay(fact.day, locale)}</time>;
    case "days":
      return <KnownDaysText days={fact.days} />;
    case "time":
      return <span className="figures">{fact.time}</span>;
    case "number":
      return <span className="figures">{fact.number}</span>;
    case "word":
      return <WordText fact={fact} />;
  }
}
