import type { Metadata } from "next";
import { FieldLanguagesChoice } from "@/components/accounts/field-languages-choice.tsx";
import { FieldLanguagesFrame } from "@/components/accounts/field-languages-frame.tsx";
import { FirstSteps } from "@/components/exchanges/first-steps.tsx";
import { PlaceClock } from "@/components/exchanges/place-clock.tsx";
import { PresentPeople } from "@/components/exchanges/presence/present-people.tsx";
import { PrintedCode } from "@/components/exchanges/printed-code.tsx";
import { RecordEditing } from "@/components/exchanges/record-editing.tsx";
import { RecordHeader } from "@/components/exchanges/record-header.tsx";
import { RecordMenu } from "@/components/exchanges/record-menu.tsx";
import { NewsLine } from "@/components/revisions/news/news-line.tsx";
import { SeenReport } from "@/components/revisions/news/seen-report.tsx";
import { packJson } from "@/lib/platform/packed-json.ts";
import { storeSeenRecordAction } from "@/lib/revisions/seen-records/actions.ts";
import { currentAccount } from "../../current-account.ts";
import { loadPage } from "./load-page.ts";
import { RecordSections, type SectionsOfRecord } from "./record-sections.tsx";
import { RecordSide } from "./record-side.tsx";

type Props = PageProps<"/[locale]/admin/exchanges/[code]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RecordPage({ params }: Props) {
  const { record, recordPage, readers, news, desk, acts, ...page } = await loadPage(params);
  const { isFirst, versions, editors, editing, checklist, institutions, fieldLanguages, ...parts } = page;
  const side = { checklist, institutions };
  const sections: SectionsOfRecord = { record, recordPage, ...parts };
  const { code, timezone } = record;
  return (
    <RecordEditing editing={editing} versions={versions}>
      <FieldLanguagesFrame initial={fieldLanguages}>
        <div className="record-head">
          <RecordHeader record={record} editors={editors} />
          <PlaceClock timezone={timezone} own={(await currentAccount())?.account.timezone} />
          <div className="record-acts">
            <RecordMenu record={record} {...acts} />
            {acts.mayUndo && <FieldLanguagesChoice />}
          </div>
          <PresentPeople />
          <NewsLine code={code} news={news} />
          {isFirst && <FirstSteps initial={recordPage.checklist} mayWrite={desk.mayWrite} />}
        </div>
        <PrintedCode code={code} />
        <SeenReport code={code} store={storeSeenRecordAction} />
        <div className="record-frame">
          <RecordSide readers={readers} news={news} desk={desk} {...side} />
          <div className="record-body">
            <RecordSections packed={packJson(sections)} />
          </div>
        </div>
      </FieldLanguagesFrame>
    </RecordEditing>
  );
}
