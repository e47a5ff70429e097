import { useLocale, useTranslations } from "next-intl";
import type { ItemValues } from "@/lib/exchanges/itinerary/schema.ts";
import { labelOrNull } from "@/lib/institutions/rules.ts";
import type { Localized } from "@/lib/platform/i18n/localized.ts";
import type { Choice } from "../../ui/choices.ts";
import { LocalizedText } from "../../ui/localized-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ItemHours } from "../item-hours.tsx";

type ItemLineProps = { values: ItemValues; base: Localized | null; stops: readonly Choice[] };

/** One item as a line of the programme: when, what, where. */
export function ItemLine({ values, base, stops }: ItemLineProps) {
  const stop = stops.find(({ value }) => value === values.stopId);
  const t = useTranslations("itinerary");
  const kind = useTranslations("itemKind");
  const locale = useLocale();
  const title = labelOrNull(values.titleZh || null, values.titleEn || null);
  const place = labelOrNull(values.placeZh || null, values.placeEn || null);
  const isOff = values.status === "CANCELLED";
  return (
    <span className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <ItemHours item={values} className="figures shrink-0 text-sm text-ink-soft" />
      <span className={`min-w-0 font-serif ${isOff ? "text-ink-faint line-through" : ""}`}>
        {title ? <LocalizedText label={title} /> : kind(values.kind)}
        {!title && base && (
          <>
            {locale === "zh" ? "：" : ": "}
            <LocalizedText label={base} />
          </>
        )}
      </span>
      {place && (
        <span className="text-sm text-ink-faint">
          <LocalizedText label={place} />
        </span>
      )}
      {stop && <span className="text-sm text-ink-faint">{stop.label}</span>}
      {values.kind === "BASE_VISIT" && !base && <Tag tone="warning">{t("noBase")}</Tag>}
      {values.status !== "HELD" && <Tag>{t(`status.${values.status}`)}</Tag>}
    </span>
  );
}
