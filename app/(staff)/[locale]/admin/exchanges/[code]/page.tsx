import type { Metadata } from "next";
import { PlaceClock } from "@/components/exchanges/place-clock.tsx";
import { PublicationChecklist } from "@/components/exchanges/publication-checklist.tsx";
import { RecordEditing } from "@/components/exchanges/record-editing.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordMenu } from "@/components/exchanges/record-menu.tsx";
import { RecordNavigation } from "@/components/exchanges/record-navigation.tsx";
import { NewsLine } from "@/components/revisions/news/news-line.tsx";
import { SeenReport } from "@/components/revisions/news/seen-report.tsx";
import { ReadersBar } from "@/components/revisions/readers-bar.tsx";
import { mayCreateExchange } from "@/lib/exchanges/policy.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { showRecordAction } from "@/lib/revisions/actions.ts";
import { storeSeenRecordAction } from "@/lib/revisions/seen-records/actions.ts";
import { currentAccount } from "../../current-account.ts";
import { loadPage } from "./load-page.ts";
import { RecordSections } from "./record-sections.tsx";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { actor, versions, record, recordPage, sessions, outcomes, agreements, ...rest } = await loadPage(params);
  const { readers, news, named } = rest;
  const { code, mayEdit, timezone } = record;
  const today = dayAt(clock.now(), timezone);
  const institutions = record.parties.map(({ institution }) => institution);
  const parts = { record, recordPage, sessions, outcomes, agreements, ...named };
  const sections = <RecordSections {...parts} />;
  const mayUndo = mayEdit || recordPage.delegations.some((delegation) => delegation.mayEdit);
  const editing = { subject: code, owner: `${actor.userId}.${code}`, mayEdit };
  return (
    <RecordEditing editing={editing} versions={versions}>
      <RecordHeader record={record} />
      <PlaceClock timezone={timezone} own={(await currentAccount())?.account.timezone} />
      <NewsLine code={code} news={news} />
      <SeenReport code={code} store={storeSeenRecordAction} />
      <RecordMenu record={record} today={today} mayCopy={mayCreateExchange(actor, record)} mayUndo={mayUndo} />
      {mayEdit && <PublicationChecklist initial={recordPage.checklist} institutions={institutions} />}
      <RecordNavigation />
      {readers ? (
        <ReadersBar initial={readers} show={showRecordAction}>
          {sections}
        </ReadersBar>
      ) : (
        sections
      )}
    </RecordEditing>
  );
}
