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
    <span className="grid min-w-0 gap-1">
      <span className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        {isOpen ? (
          <span className="text-sm text-ink-soft">{label}</span>
        ) : (
          <q className="min-w-0 font-serif whitespace-pre-line">{values.quote}</q>
        )}
        <Tag>{t(values.isPublic ? "public" : "private")}</Tag>
      </span>
      {!isOpen && comment && (
        <span className="text-sm whitespace-pre-line text-ink-soft">
          <LocalizedText label={comment} />
        </span>
      )}
    </span>
  );
}
