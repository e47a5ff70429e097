import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EditingProvider } from "@/components/editing/editing-provider.tsx";
import { PublicationChecklist } from "@/components/exchanges/publication-checklist.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordMenu } from "@/components/exchanges/record-menu.tsx";
import { RecordNavigation } from "@/components/exchanges/record-navigation.tsx";
import { DifferenceList } from "@/components/revisions/differences/difference-list.tsx";
import { ReadersBar } from "@/components/revisions/readers-bar.tsx";
import { listOutcomes } from "@/lib/commitments/queries.ts";
import { mayCreateExchange } from "@/lib/exchanges/policy.ts";
import { findRecordPage } from "@/lib/exchanges/record-page/queries.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { showRecordAction } from "@/lib/revisions/actions.ts";
import { findReadersState } from "@/lib/revisions/queries.ts";
import { loadNames } from "./load-names.ts";
import { loadRecord } from "./load-record.ts";
import { RecordSections } from "./record-sections.tsx";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { actor, locale, record } = await loadRecord(params);
  const { code, mayEdit, timezone } = record;
  const recordPage = await findRecordPage(actor, code);
  if (!recordPage) notFound();
  const sessions = await listSessions(actor, code);
  const outcomes = await listOutcomes(actor, code);
  const today = dayAt(clock.now(), timezone);
  const institutions = record.parties.map(({ institution }) => institution);
  const readers = await findReadersState(actor, code);
  const named = await loadNames(actor, record);
  const parts = { record, recordPage, sessions, outcomes, locale, ...named };
  const sections = <RecordSections {...parts} />;
  const changes = readers?.changes;
  const differences = changes && <DifferenceList differences={changes.differences} />;
  return (
    <EditingProvider editing={{ subject: code, owner: `${actor.userId}.${code}`, mayEdit, timezone }}>
      <RecordHeader record={record} />
      <RecordMenu record={record} today={today} mayCopy={mayCreateExchange(actor, record)} />
      {mayEdit && <PublicationChecklist facts={recordPage.checklist} institutions={institutions} />}
      <RecordNavigation />
      {readers ? (
        <ReadersBar state={readers} timezone={timezone} show={showRecordAction} differences={differences}>
          {sections}
        </ReadersBar>
      ) : (
        sections
      )}
    </EditingProvider>
  );
}
