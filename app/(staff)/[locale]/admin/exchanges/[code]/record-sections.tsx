"use client";

import { type ReactNode, useMemo } from "react";
import { AgreementsSection } from "@/components/commitments/agreements/agreements-section.tsx";
import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import { PagePart } from "@/components/editing/page-part.tsx";
import { BasicsSection } from "@/components/exchanges/basics-section.tsx";
import { DelegationsSection } from "@/components/exchanges/delegations/delegations-section.tsx";
import { GroupsSection } from "@/components/exchanges/groups/groups-section.tsx";
import { ItinerarySection } from "@/components/exchanges/itinerary/itinerary-section.tsx";
import { NotesSection } from "@/components/exchanges/notes/notes-section.tsx";
import { PartiesSection } from "@/components/exchanges/parties-section.tsx";
import { type PagePartName, pageParts } from "@/components/exchanges/rail/part-facts.ts";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import { WithdrawnNames } from "@/components/reports/names/withdrawn-names.tsx";
import type { AgreementEntry } from "@/lib/commitments/agreements/queries.ts";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import type { ExchangeRecord, RecordPage } from "@/lib/exchanges/record-page/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import { unpackJson } from "@/lib/platform/packed-json.ts";
import type { ReportWithNames } from "@/lib/reports/names/queries.ts";
import type { RecordNames } from "@/lib/reports/record-names/queries.ts";

/** What the sections show. */
export type SectionsOfRecord = {
  record: ExchangeRecord;
  recordPage: RecordPage;
  sessions: readonly SessionEntry[];
  outcomes: readonly OutcomeEntry[];
  agreements: readonly AgreementEntry[];
  names: RecordNames;
  /** the report, where withdrawn names still stand in it */
  report: ReportWithNames | null;
};

/**
 * The sections of a record, in the order of a visit. Each saves itself, and the rail says how its saves go.
 * @param props.packed the `SectionsOfRecord`, packed: as props, what a long record has would be half of its page
 */
export function RecordSections({ packed }: { packed: string }) {
  const shown = useMemo(() => unpackJson<SectionsOfRecord>(packed), [packed]);
  const { record, recordPage, sessions, outcomes, agreements, names, report } = shown;
  const { delegations } = recordPage;
  const sections: Record<PagePartName, ReactNode> = {
    basics: <BasicsSection record={record} notes={recordPage.notes} />,
    parties: <PartiesSection initial={recordPage.parties} />,
    delegations: <DelegationsSection initial={delegations} names={names} />,
    itinerary: <ItinerarySection initial={recordPage.itinerary} groups={recordPage.groups} />,
    groups: <GroupsSection initial={recordPage.groups} />,
    minutes: <MinutesSection initial={sessions} delegations={delegations} />,
    outcomes: <OutcomesSection initial={outcomes} />,
    agreements: (
      <AgreementsSection initial={agreements} parties={record.parties} delegations={delegations} names={names} />
    ),
    notes: <NotesSection initial={recordPage.notes} />,
  };
  return (
    <div className="record-sections">
      {report && <WithdrawnNames report={report} />}
      {pageParts.map((part) => (
        <PagePart key={part} name={part}>
          {sections[part]}
        </PagePart>
      ))}
    </div>
  );
}
