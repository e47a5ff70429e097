import type { Metadata } from "next";
import { DelegationList } from "@/components/exchanges/delegation-list.tsx";
import { ExchangeHeader } from "@/components/exchanges/exchange-header.tsx";
import { Itinerary } from "@/components/exchanges/itinerary.tsx";
import { OutcomeList } from "@/components/exchanges/outcome-list.tsx";
import { PairingBoard } from "@/components/exchanges/pairing-board.tsx";
import { ReportLink } from "@/components/exchanges/report-link.tsx";
import { SeriesLink } from "@/components/exchanges/series-link.tsx";
import { SourceNotes } from "@/components/exchanges/source-notes.tsx";
import { VisitList } from "@/components/exchanges/visit-list.tsx";
import { notFoundMetadata } from "@/components/layout/not-found-metadata.ts";
import { NotFoundPage } from "@/components/layout/not-found-page.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedOutcomes } from "@/lib/commitments/cached.ts";
import { cachedExchange } from "@/lib/exchanges/cached.ts";
import { addressPart } from "@/lib/platform/address-part.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedReportOfExchange } from "@/lib/reports/cached.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/exchanges/[code]">;

async function load({ params }: Props) {
  const locale = await publicLocale(params);
  const code = addressPart((await params).code);
  return { locale, exchange: code && (await cachedExchange(code)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, exchange } = await load(props);
  if (!exchange) return notFoundMetadata(locale);
  const title = inLocale(exchange.title, locale).text;
  const description = exchange.theme && inLocale(exchange.theme, locale).text;
  return pageMetadata({ locale, path: `/exchanges/${exchange.code}`, title, description });
}

export default async function ExchangePage(props: Props) {
  const { exchange } = await load(props);
  if (!exchange) return <NotFoundPage />;
  const { code } = exchange;
  const [outcomes, report] = await Promise.all([cachedOutcomes(code), cachedReportOfExchange(code)]);
  return (
    <PublicPage path={`/exchanges/${code}`}>
      <ExchangeHeader exchange={exchange} />
      {report && <ReportLink report={report} />}
      <DelegationList parties={exchange.parties} />
      {exchange.itinerary.length > 0 && <Itinerary days={exchange.itinerary} />}
      {exchange.groups.length > 0 && <PairingBoard exchange={exchange} />}
      {exchange.visits.length > 0 && <VisitList visits={exchange.visits} />}
      <OutcomeList outcomes={outcomes} />
      {exchange.sourceNotes.length > 0 && <SourceNotes notes={exchange.sourceNotes} />}
      {exchange.series && <SeriesLink series={exchange.series} />}
    </PublicPage>
  );
}
