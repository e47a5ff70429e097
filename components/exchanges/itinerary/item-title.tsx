import { useLocale, useTranslations } from "next-intl";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";

type ItemTitleProps = { values: ItemValues; base: Localized | null };

/** What an item is: its title, or its kind with the visited base, and how it stands where it was not held. */
export function ItemTitle({ values, base }: ItemTitleProps) {
  const t = useTranslations("itinerary");
  const kind = useTranslations("itemKind");
  const locale = useLocale();
  const title = labelOrNull(values.titleZh || null, values.titleEn || null);
  const isOff = values.status === "CANCELLED";
  return (
    <span className="item-title">
      <span data-edits="title" className={isOff ? "text-ink-faint line-through" : undefined}>
        {title ? <LocalizedText label={title} /> : kind(values.kind)}
        {!title && base && (
          <>
            {locale === "zh" ? "：" : ": "}
            <LocalizedText label={base} />
          </>
        )}
      </span>{" "}
      {values.kind === "BASE_VISIT" && !base && <Tag tone="warning">{t("noBase")}</Tag>}
      {values.status !== "HELD" && <Tag>{t(`status.${values.status}`)}</Tag>}
    </span>
  );
}
