import type { Metadata } from "next";
import { FieldLanguagesChoice } from "@/components/accounts/field-languages-choice.tsx";
import { FieldLanguagesFrame } from "@/components/accounts/field-languages-frame.tsx";
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
import { loadPage } from "./load-page.ts";
import { RecordSections } from "./record-sections.tsx";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { actor, versions, record, recordPage, sessions, outcomes, agreements, ...rest } = await loadPage(params);
  const { readers, news, named, preferences } = rest;
  const { code, mayEdit, timezone } = record;
  const today = dayAt(clock.now(), timezone);
  const institutions = record.parties.map(({ institution }) => institution);
  const parts = { record, recordPage, sessions, outcomes, agreements, ...named };
  const sections = <RecordSections {...parts} />;
  const mayUndo = mayEdit || recordPage.delegations.some((delegation) => delegation.mayEdit);
  const editing = { subject: code, owner: `${actor.userId}.${code}`, mayEdit, timezone };
  return (
    <RecordEditing editing={editing} versions={versions}>
      <FieldLanguagesFrame initial={preferences.fieldLanguages}>
        <RecordHeader record={record} />
        <NewsLine code={code} news={news} timezone={timezone} />
        <SeenReport code={code} store={storeSeenRecordAction} />
        <RecordMenu record={record} today={today} mayCopy={mayCreateExchange(actor, record)} mayUndo={mayUndo} />
        {mayEdit && <PublicationChecklist initial={recordPage.checklist} institutions={institutions} />}
        <div className="flex flex-wrap items-center justify-between gap-x-6 print:hidden">
          <RecordNavigation />
          {mayUndo && <FieldLanguagesChoice />}
        </div>
        {readers ? (
          <ReadersBar initial={readers} timezone={timezone} show={showRecordAction}>
            {sections}
          </ReadersBar>
        ) : (
          sections
        )}
      </FieldLanguagesFrame>
    </RecordEditing>
  );
}
