import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import { BasicsFacts } from "@/components/exchanges/basics-facts.tsx";
import { BasicsSection } from "@/components/exchanges/basics-section.tsx";
import { DelegationsSection } from "@/components/exchanges/delegations/delegations-section.tsx";
import { NotesSection } from "@/components/exchanges/notes/notes-section.tsx";
import { PartiesSection } from "@/components/exchanges/parties-section.tsx";
import { PublicationChecklist } from "@/components/exchanges/publication-checklist.tsx";
import { RecordActs } from "@/components/exchanges/record-acts.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordNavigation } from "@/components/exchanges/record-navigation.tsx";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import { EditingFrame } from "@/components/ui/editing-frame.tsx";
import { listOutcomes } from "@/lib/commitments/recording/queries.ts";
import { findSections } from "@/lib/exchanges/opened/queries.ts";
import { mayCreateExchange } from "@/lib/exchanges/policy.ts";
import { listSessions } from "@/lib/minutes/sessions/queries.ts";
import { dayAt } from "@/lib/platform/calendar-day.ts";
import { clock } from "@/lib/platform/clock.ts";
import { loadRecord } from "./load-record.ts";
import { speakersOf } from "./speakers.ts";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { actor, locale, record } = await loadRecord(params);
  const { code, isPublic, mayEdit } = record;
  const sections = await findSections(actor, code);
  if (!sections) notFound();
  const sessions = await listSessions(actor, code);
  const outcomes = await listOutcomes(actor, code);
  return (
    <EditingFrame editing={{ subject: code, owner: `${actor.userId}.${code}`, isPublic, mayEdit }}>
      <RecordHeader record={record} />
      <RecordActs
        record={record}
        today={dayAt(clock.now(), record.timezone)}
        mayCopy={mayCreateExchange(actor, record)}
      />
      {mayEdit && (
        <PublicationChecklist
          facts={sections.checklist}
          institutions={record.parties.map(({ institution }) => institution)}
        />
      )}
      <RecordNavigation />
      {mayEdit ? <BasicsSection record={record} /> : <BasicsFacts record={record} />}
      <PartiesSection initial={sections.parties} />
      <DelegationsSection delegations={sections.delegations} />
      <MinutesSection sessions={sessions} speakers={speakersOf(sections.delegations, locale)} />
      <OutcomesSection outcomes={outcomes} />
      <NotesSection notes={sections.notes} />
    </EditingFrame>
  );
}
