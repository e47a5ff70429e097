import { useLocale, useTranslations } from "next-intl";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import type { PublicItineraryDay, PublicItineraryItem } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";
import { ItemHours } from "./item-hours.tsx";
import { ItemPeople } from "./item-people.tsx";

/** The itinerary day by day; an item shows its hour only when it is known. */
export function Itinerary({ days }: { days: readonly PublicItineraryDay[] }) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  const isTimeKnown = days.some((day) => day.items.some((item) => item.startTime !== null || item.partOfDay !== null));
  return (
    <PageSection heading={t("itinerary")} id="itinerary">
      {!isTimeKnown && <p className="mb-4 text-sm text-ink-faint">{t("timeUnknown")}</p>}
      <div className="grid gap-8">
        {days.map(({ day, items }) => (
          <div key={day}>
            <h3 className="mb-2 text-base">
              <time dateTime={day}>{formatDayOfWeek(day, locale)}</time>
            </h3>
            <ol className="items grid gap-2.5 border-s border-hairline ps-5">
              {items.map((item) => (
                <Item item={item} key={item.order} />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </PageSection>
  );
}

function Item({ item }: { item: PublicItineraryItem }) {
  const locale = useLocale();
  const kind = useTranslations("itemKind");
  return (
    <li className="sm:flex sm:gap-4 print:flex print:gap-4">
      <ItemHours item={item} className="figures block shrink-0 text-sm text-ink-soft sm:w-28 sm:pt-0.5 print:w-28" />
      <span>
        {item.title ? <LocalizedText label={item.title} /> : kind(item.kind)}
        {item.base && !item.title && (
          <>
            {locale === "zh" ? "：" : ": "}
            <LocalizedText label={item.base.name} />
          </>
        )}
        {item.place && (
          <span className="ms-2 text-sm text-ink-faint">
            <LocalizedText label={item.place} />
          </span>
        )}
        <ItemPeople chairs={item.chairs} audience={item.audience} className="block text-sm text-ink-soft" />
      </span>
    </li>
  );
}
