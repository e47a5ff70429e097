import type { Metadata } from "next";
import { FirstSteps } from "@/components/exchanges/first-steps.tsx";
import { PublicationChecklist } from "@/components/exchanges/publication-checklist.tsx";
import { RecordRail } from "@/components/exchanges/rail/record-rail.tsx";
import { RecordEditing } from "@/components/exchanges/record-editing.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordMenu } from "@/components/exchanges/record-menu.tsx";
import { ReportDeskNote } from "@/components/exchanges/report-desk-note.tsx";
import { NewsLine } from "@/components/revisions/news/news-line.tsx";
import { SeenReport } from "@/components/revisions/news/seen-report.tsx";
import { ReadersBar } from "@/components/revisions/readers-bar.tsx";
import { showRecordAction } from "@/lib/revisions/actions.ts";
import { storeSeenRecordAction } from "@/lib/revisions/seen-records/actions.ts";
import { partsWithNews } from "@/lib/revisions/seen-records/rules.ts";
import { loadPage } from "./load-page.ts";
import { RecordSections } from "./record-sections.tsx";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { record, recordPage, readers, news, desk, isFirst, acts, versions, editing, ...rest } = await loadPage(params);
  const { institutions, checklist, ...parts } = rest;
  const { code, timezone } = record;
  return (
    <RecordEditing editing={editing} versions={versions}>
      <div className="record-head">
        <RecordHeader record={record} />
        <RecordMenu record={record} {...acts} />
        <NewsLine code={code} news={news} timezone={timezone} />
        {isFirst && <FirstSteps initial={recordPage.checklist} mayWrite={desk.mayWrite} />}
      </div>
      <SeenReport code={code} store={storeSeenRecordAction} />
      <div className="record-frame">
        <div className="record-side">
          <div className="record-publishing">
            {readers && <ReadersBar initial={readers} timezone={timezone} show={showRecordAction} />}
            {checklist && (
              <PublicationChecklist initial={checklist} institutions={institutions} mayWriteReport={desk.mayWrite} />
            )}
            <ReportDeskNote desk={desk} />
          </div>
          <RecordRail
            checklist={checklist}
            readers={readers}
            news={partsWithNews(news.sections)}
            institutions={institutions}
          />
        </div>
        <div className="record-body">
          <RecordSections record={record} recordPage={recordPage} {...parts} />
        </div>
      </div>
    </RecordEditing>
  );
}
