import { useLocale, useTranslations } from "next-intl";
import type { RelationEntry } from "@/lib/institutions/relations/queries.ts";
import { formatPartialDay } from "@/lib/platform/i18n/format.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";

/** A relation in one line: the other college, what it is, and since when. */
export function RelationLine({ relation: { other, values } }: { relation: RelationEntry }) {
  const t = useTranslations("relations");
  const locale = useLocale();
  return (
    <span className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span className="font-serif text-base">
        <LocalizedText label={other.name} />
      </span>
      <span className="text-xs text-ink-faint">{t(`kind.${values.kind}`)}</span>
      {values.since !== null && (
        <span className="text-xs text-ink-faint">{t("sinceDay", { day: formatPartialDay(values.since, locale) })}</span>
      )}
    </span>
  );
}
