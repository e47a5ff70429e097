import { useTranslations } from "next-intl";
import type { NoteEntry } from "@/lib/exchanges/source-notes/queries.ts";
import { localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

/** The notes, read-only. */
export function NoteFacts({ notes }: { notes: readonly NoteEntry[] }) {
  const t = useTranslations("sourceNotes");
  if (notes.length === 0) return <p className="text-sm text-ink-soft">{t("none")}</p>;
  return (
    <ol className="grid gap-5 wrap-anywhere">
      {notes.map(({ id, values }) => (
        <li key={id} className="grid gap-2 text-sm">
          <blockquote className="border-s-2 border-rule ps-4 whitespace-pre-line">{values.quote}</blockquote>
          {(values.commentZh !== null || values.commentEn !== null) && (
            <p className="whitespace-pre-line text-ink-soft">
              <LocalizedText label={localized(values.commentZh, values.commentEn)} />
            </p>
          )}
          <p>
            <Tag>{t(values.isPublic ? "public" : "private")}</Tag>
          </p>
        </li>
      ))}
    </ol>
  );
}
