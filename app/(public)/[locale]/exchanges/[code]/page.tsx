import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DelegationList } from "@/components/exchanges/delegation-list.tsx";
import { ExchangeHeader } from "@/components/exchanges/exchange-header.tsx";
import { Itinerary } from "@/components/exchanges/itinerary.tsx";
import { OutcomeList } from "@/components/exchanges/outcome-list.tsx";
import { PairingBoard } from "@/components/exchanges/pairing-board.tsx";
import { ReportLink } from "@/components/exchanges/report-link.tsx";
import { SeriesLink } from "@/components/exchanges/series-link.tsx";
import { SourceNotes } from "@/components/exchanges/source-notes.tsx";
import { VisitList } from "@/components/exchanges/visit-list.tsx";
import { pageMetadata } from "@/components/layout/page-metadata.ts";
import { PublicPage } from "@/components/layout/public-page.tsx";
import { cachedOutcomes } from "@/lib/commitments/cached.ts";
import { cachedExchange } from "@/lib/exchanges/cached.ts";
import { inLocale } from "@/lib/platform/i18n/localized.ts";
import { publicLocale } from "@/lib/platform/i18n/public-locale.ts";
import { cachedReportOfExchange } from "@/lib/reports/cached.ts";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[locale]/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await publicLocale(params);
  const exchange = await cachedExchange((await params).code);
  if (!exchange) notFound();
  const title = inLocale(exchange.title, locale).text;
  const description = exchange.theme && inLocale(exchange.theme, locale).text;
  return pageMetadata({ locale, path: `/exchanges/${exchange.code}`, title, description });
}

export default async function ExchangePage({ params }: Props) {
  await publicLocale(params);
  const { code } = await params;
  const exchange = await cachedExchange(code);
  if (!exchange) notFound();
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
