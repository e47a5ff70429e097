import { useLocale, useTranslations } from "next-intl";
import type { PublicExchange } from "@/lib/revisions/views/schema.ts";
import { calendarAddress } from "../layout/followed.ts";
import { SampleLabel } from "../layout/sample-label.tsx";
import { LocalizedText } from "../ui/localized-text.tsx";
import { ConfirmationState } from "./confirmation-state.tsx";
import { DaysAndPlace } from "./days-and-place.tsx";
import { MeetingParties, type Stops } from "./meeting-parties.tsx";
import type { Countries } from "./party-name.tsx";

type ExchangeHeaderProps = {
  exchange: PublicExchange;
  countries: Countries;
  /** the calendar of the exchange, for readers */
  calendar: string;
};

/** The header of an exchange: what it was, who met whom, when and where, and whether all sides confirmed it. */
export function ExchangeHeader({ exchange, countries, calendar }: ExchangeHeaderProps) {
  const locale = useLocale();
  const t = useTranslations("exchange");
  const follow = useTranslations("follow");
  const kind = useTranslations("kind");
  return (
    <header className="pt-10 pb-12 md:pt-16 md:pb-16">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
        <span>{kind(exchange.kind)}</span>
        <span className="figures">{exchange.code}</span>
        {exchange.isSample && <SampleLabel />}
      </p>
      <h1 className="max-w-4xl text-[1.75rem] leading-tight md:text-3xl">
        <LocalizedText isTitle label={exchange.title} />
      </h1>
      {exchange.theme && (
        <p className="mt-3 max-w-3xl font-serif text-lg text-ink-soft">
          <LocalizedText label={exchange.theme} />
        </p>
      )}
      <p className="mt-5 text-ink-soft">
        <DaysAndPlace exchange={exchange} />
        {exchange.precision === "DAY" && (
          <a
            className="no-print ms-4 inline-block text-sm max-sm:mt-1 max-sm:ms-0 max-sm:block"
            href={calendarAddress(locale, calendar)}
          >
            {follow("exchangeCalendar")}
          </a>
        )}
      </p>
      {exchange.dateNote === "YEAR_INFERRED" && <p className="mt-1 text-sm text-ink-faint">{t("yearInferred")}</p>}
      <div className="mt-12 font-serif text-lg font-semibold md:text-xl">
        <MeetingParties
          closed={exchange.status === "AGREED"}
          countries={countries}
          sides={exchange}
          stops={stopsOf(exchange)}
          labelled
          linked
          state={<ConfirmationState exchange={exchange} />}
        />
      </div>
    </header>
  );
}

/** The days of the stops, by the slug of their hosts. */
const stopsOf = ({ parties }: PublicExchange): Stops =>
  new Map(parties.flatMap(({ institution, stop }) => (stop ? [[institution.slug, stop] as const] : [])));
