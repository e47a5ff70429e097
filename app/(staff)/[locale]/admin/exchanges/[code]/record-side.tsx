import { PublicationChecklist } from "@/components/exchanges/publication-checklist.tsx";
import { RecordRail } from "@/components/exchanges/rail/record-rail.tsx";
import { ReportDeskNote } from "@/components/exchanges/report-desk-note.tsx";
import { ReadersBar } from "@/components/revisions/readers-bar.tsx";
import { showRecordAction } from "@/lib/revisions/actions.ts";
import { partsWithNews } from "@/lib/revisions/seen-records/rules.ts";
import type { loadPage } from "./load-page.ts";

type RecordSideProps = Pick<
  Awaited<ReturnType<typeof loadPage>>,
  "readers" | "news" | "desk" | "checklist" | "institutions"
>;

/** What stands beside the sections of a record: what readers see, what is missing, and the list of its parts. */
export function RecordSide({ readers, news, desk, checklist, institutions }: RecordSideProps) {
  return (
    <div className="record-side">
      <div className="record-publishing">
        {readers && <ReadersBar initial={readers} show={showRecordAction} />}
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
  );
}
