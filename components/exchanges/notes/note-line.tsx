import { useTranslations } from "next-intl";
import type { NoteValues } from "@/lib/exchanges/source-notes/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

type NoteLineProps = {
  values: NoteValues;
  /** shown instead of the passage while a field shows the passage */
  label: string;
  isOpen: boolean;
};

/** One note in a line: the passage, the comment, and whether readers see it. */
export function NoteLine({ values, label, isOpen }: NoteLineProps) {
  const t = useTranslations("sourceNotes");
  const comment = labelOrNull(values.commentZh || null, values.commentEn || null);
  return (
    <span className="said-line">
      {isOpen ? (
        <span className="text-ink-soft">{label}</span>
      ) : (
        <q className="said-line-text" data-edits="quote">
          {values.quote}
        </q>
      )}
      {!isOpen && comment && (
        <span className="said-line-text text-ink-soft" data-edits="comment">
          <LocalizedText label={comment} />
        </span>
      )}
      <Tag>{t(values.isPublic ? "public" : "private")}</Tag>
    </span>
  );
}
