import { useTranslations } from "next-intl";
import type { PublicExchange } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";

/** Passages of the source that the record leaves open, quoted unchanged. */
export function SourceNotes({ notes }: { notes: PublicExchange["sourceNotes"] }) {
  const t = useTranslations("exchange");
  return (
    <PageSection heading={t("sourceNotes")} id="source-notes">
      <p className="mb-5 max-w-2xl text-sm text-ink-soft">{t("sourceNotesIntro")}</p>
      <ol className="notes grid max-w-2xl gap-6">
        {notes.map((note) => (
          <li key={note.quote}>
            <blockquote className="border-s-2 border-rule ps-4 font-serif leading-normal" lang={languageOf(note.quote)}>
              {note.quote}
            </blockquote>
            {note.comment && (
              <p className="mt-2 ms-0.5 ps-4 text-sm text-ink-soft">
                <LocalizedText label={note.comment} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </PageSection>
  );
}

/** The language of a quotation, judged by its script. */
const languageOf = (quote: string): string => (/\p{Script=Han}/u.test(quote) ? "zh-Hans" : "en");
