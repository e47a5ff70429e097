import { useTranslations } from "next-intl";
import { type Locale, languageTag } from "@/lib/platform/i18n/locales.ts";
import type { SentenceChange } from "@/lib/revisions/sentences/rules.ts";

type SentenceListProps = { sentences: readonly SentenceChange[]; language: Locale | null };

/**
 * The sentences of a text that are gone or new. They are told apart by a line through or below them, which is printed as
 * well, and by a word for whoever hears the page.
 */
export function SentenceList({ sentences, language }: SentenceListProps) {
  const t = useTranslations("differences");
  return (
    <ul lang={language ? languageTag[language] : undefined} className="grid gap-1 ps-3">
      {sentences.map(({ kind, sentence }, at) => {
        const Mark = kind === "added" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text may say a sentence twice
          <li key={at}>
            <Mark
              className={
                kind === "added"
                  ? "underline decoration-rule underline-offset-4"
                  : "text-ink-soft line-through decoration-ink-faint"
              }
            >
              <span className="sr-only">{t(`sentence.${kind}`)} </span>
              {sentence}
            </Mark>
          </li>
        );
      })}
    </ul>
  );
}
