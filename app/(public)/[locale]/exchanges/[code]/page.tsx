import { AgreementList } from "@/components/exchanges/agreement-list.tsx";
import { DelegationList } from "@/components/exchanges/delegation-list.tsx";
import { ExchangeHeader } from "@/components/exchanges/exchange-header.tsx";
import { Itinerary } from "@/components/exchanges/itinerary.tsx";
import { OutcomeList } from "@/components/exchanges/outcome-list.tsx";
import { PairingBoard } from "@/components/exchanges/pairing-board.tsx";
import { ReportLink } from "@/components/exchanges/report-link.tsx";
import { SeriesLink } from "@/components/exchanges/series-link.tsx";
import { SourceNotes } from "@/components/exchanges/source-notes.tsx";
import { VisitList } from "@/components/exchanges/visit-list.tsx";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { ShareLink } from "@/components/revisions/share-link.tsx";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { cachedReportOfExchange } from "@/lib/reports/cached.ts";
import { cachedExchange } from "@/lib/revisions/cached.ts";
import { calendarPath } from "@/lib/revisions/calendars/schema.ts";
import { picturesOf } from "@/lib/revisions/cards/rules.ts";
import type { ShownExchange } from "@/lib/revisions/public.ts";
import { pageOfEntry } from "../../entry-page.tsx";
import { linkedExchange } from "./exchange-facts.ts";

const page = pageOfEntry({
  find: cachedExchange,
  facts: ({ code, title, theme }, locale) => ({
    path: `/exchanges/${code}`,
    title: inLocale(title, locale).text,
    description: theme && inLocale(theme, locale).text,
    followed: { calendar: calendarOf(code) },
    pictures: picturesOf({ kind: "exchange", code }, { locale, title: inLocale(title, locale).text }),
  }),
  render: renderExchange,
});

export const generateMetadata = page.metadata;
export default page.render;

const calendarOf = (code: string) => calendarPath({ kind: "exchange", code });

async function renderExchange(exchange: ShownExchange, locale: Locale) {
  const { code } = exchange;
  const report = await cachedReportOfExchange(code);
  return (
    <PublicPage linked={linkedExchange(exchange, locale)} path={`/exchanges/${code}`}>
      <ExchangeHeader calendar={calendarOf(code)} countries={exchange.countries} exchange={exchange} />
      {report && <ReportLink report={report} />}
      <DelegationList parties={exchange.parties} />
      {exchange.itinerary.length > 0 && <Itinerary exchange={exchange} />}
      {exchange.groups.length > 0 && <PairingBoard exchange={exchange} />}
      {exchange.visits.length > 0 && <VisitList visits={exchange.visits} />}
      <OutcomeList outcomes={exchange.outcomes} />
      {exchange.agreements.length > 0 && <AgreementList exchange={exchange} />}
      {exchange.sourceNotes.length > 0 && <SourceNotes notes={exchange.sourceNotes} />}
      {exchange.series && <SeriesLink series={exchange.series} />}
      <ShareLink of={{ kind: "exchange", code }} />
    </PublicPage>
  );
}
