import { useLocale, useTranslations } from "next-intl";
import type { InstitutionMention } from "@/lib/institutions/queries.ts";
import type { PublicExchange, PublicItineraryItem } from "@/lib/revisions/views/schema.ts";
import { LocalizedText } from "../ui/localized-text.tsx";
import { PageSection } from "../ui/page-section.tsx";
import { ItemDay } from "./item-day.tsx";
import { ItemHours } from "./item-hours.tsx";
import { type Colleges, ItemPeople } from "./item-people.tsx";

/** The itinerary day by day; an item shows its hour only when it is known. */
export function Itinerary({ exchange }: { exchange: Pick<PublicExchange, "itinerary" | "hosts" | "parties"> }) {
  const t = useTranslations("exchange");
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
            <h3 className="mb-2 text-base">
              <ItemDay day={day} /> <StopName host={hostOf(stopOfDay(items))} />
            </h3>
            <ol className="items grid gap-2.5 border-s border-hairline ps-5">
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
    <span className="ms-2 font-sans text-sm font-normal text-accent" data-accent={host.accent}>
      <LocalizedText label={host.shortName ?? host.name} />
    </span>
  );
}

type ItemProps = { item: PublicItineraryItem; colleges: Colleges; host: InstitutionMention | undefined };

function Item({ item, colleges, host }: ItemProps) {
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
        {item.place && " "}
        {item.place && (
          <span className="ms-1 text-sm text-ink-faint">
            <LocalizedText label={item.place} />
          </span>
        )}
        {host && " "}
        <StopName host={host} />{" "}
        <ItemPeople
          chairs={item.chairs}
          audience={item.audience}
          colleges={colleges}
          className="block text-sm text-ink-soft"
        />
      </span>
    </li>
  );
}
