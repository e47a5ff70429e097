import { useLocale, useTranslations } from "next-intl";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import type { CalendarDay } from "@/lib/platform/calendar-day.ts";
import { formatDayOfWeek } from "@/lib/platform/i18n/format.ts";
import type { PublicExchange, PublicItineraryItem } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";
import { ItemDay } from "./item-day.tsx";
import { ItemHours } from "./item-hours.tsx";
import { type Colleges, ItemPeople } from "./item-people.tsx";

/** The itinerary day by day, its items in columns; an item shows its hour only when it is known. */
export function Itinerary({ exchange }: { exchange: Pick<PublicExchange, "itinerary" | "hosts" | "parties"> }) {
  const t = useTranslations("exchange");
  const words = useTranslations("itinerary");
  const locale = useLocale();
  const label = (day: CalendarDay | null) =>
    words("dayTable", { day: day === null ? words("oneOfTheDays") : formatDayOfWeek(day, locale) });
  const { itinerary: days, hosts } = exchange;
  const colleges = new Map(
    exchange.parties.map(({ institution }) => [institution.slug, institution.shortName ?? institution.name]),
  );
  const hostOf = (stop: string | null) => hosts.find(({ slug }) => slug === stop);
  const isTimeKnown = days.some((day) => day.items.some((item) => item.startTime !== null || item.partOfDay !== null));
  return (
    <PageSection heading={t("itinerary")} id="itinerary">
      {!isTimeKnown && <p className="mb-4 text-sm text-ink-faint">{t("timeUnknown")}</p>}
      <div className="grid gap-8">
        {days.map(({ day, items }) => (
          <div key={day}>
            <h3 className="mb-2 flex flex-wrap items-baseline gap-x-2 text-base">
              <ItemDay day={day} /> <StopName host={hostOf(stopOfDay(items))} />
            </h3>
            {/* a list, and no table: its columns have no headings, and stack on a narrow page */}
            <ol className="programme" aria-label={label(day)}>
              {items.map((item) => (
                <Item
                  item={item}
                  key={item.order}
                  colleges={colleges}
                  host={stopOfDay(items) === null ? hostOf(item.stop) : undefined}
                />
              ))}
            </ol>
          </div>
        ))}
      </div>
    </PageSection>
  );
}

/** The stop of a whole day; null where its items are at several, or it is not said of one. */
function stopOfDay(items: readonly PublicItineraryItem[]): string | null {
  const [first, ...others] = new Set(items.map(({ stop }) => stop));
  return others.length === 0 ? (first ?? null) : null;
}

function StopName({ host }: { host: InstitutionMention | undefined }) {
  if (!host) return null;
  return (
    <span className="font-sans text-sm font-normal text-accent" data-accent={host.accent}>
      <LocalizedText label={host.shortName ?? host.name} />
    </span>
  );
}

type ItemProps = { item: PublicItineraryItem; colleges: Colleges; host: InstitutionMention | undefined };

function Item({ item, colleges, host }: ItemProps) {
  const locale = useLocale();
  const kind = useTranslations("itemKind");
  return (
    <li>
      <span className="programme-hours">
        <ItemHours item={item} className="figures" />
      </span>
      <span className="programme-title">
        {item.title ? <LocalizedText label={item.title} /> : kind(item.kind)}
        {item.base && !item.title && (
          <>
            {locale === "zh" ? "：" : ": "}
            <LocalizedText label={item.base.name} />
          </>
        )}
      </span>{" "}
      <span className="programme-place">
        {item.place && <LocalizedText label={item.place} />} <StopName host={host} />
      </span>{" "}
      <span className="programme-people">
        <ItemPeople chairs={item.chairs} audience={item.audience} colleges={colleges} className="block" />
      </span>
    </li>
  );
}
