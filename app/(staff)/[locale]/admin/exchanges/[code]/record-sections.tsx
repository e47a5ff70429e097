import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import { BasicsSection } from "@/components/exchanges/basics-section.tsx";
import { DelegationsSection } from "@/components/exchanges/delegations/delegations-section.tsx";
import type { RecordNames } from "@/components/exchanges/delegations/record-names.ts";
import { GroupsSection } from "@/components/exchanges/groups/groups-section.tsx";
import { ItinerarySection } from "@/components/exchanges/itinerary/itinerary-section.tsx";
import { NotesSection } from "@/components/exchanges/notes/notes-section.tsx";
import { PartiesSection } from "@/components/exchanges/parties-section.tsx";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import { WithdrawnNames } from "@/components/reports/names/withdrawn-names.tsx";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import type { ExchangeRecord, RecordPage } from "@/lib/exchanges/record-page/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import type { ReportWithNames } from "@/lib/reports/names/queries.ts";
import { speakersOf } from "./speakers.ts";

type RecordSectionsProps = {
  record: ExchangeRecord;
  recordPage: RecordPage;
  sessions: readonly SessionEntry[];
  outcomes: readonly OutcomeEntry[];
  names: RecordNames;
  /** the report, where withdrawn names still stand in it */
  report: ReportWithNames | null;
  locale: Locale;
};

/** The sections of a record, in the order of a visit. Each saves itself. */
export function RecordSections({ record, recordPage, sessions, outcomes, names, report, locale }: RecordSectionsProps) {
  return (
    <>
      {report && <WithdrawnNames report={report} />}
      <BasicsSection record={record} />
      <PartiesSection initial={recordPage.parties} />
      <DelegationsSection delegations={recordPage.delegations} names={names} />
      <ItinerarySection itinerary={recordPage.itinerary} sides={recordPage.groups} />
      <GroupsSection record={recordPage.groups} />
      <MinutesSection sessions={sessions} speakers={speakersOf(recordPage.delegations, locale)} />
      <OutcomesSection outcomes={outcomes} />
      <NotesSection notes={recordPage.notes} />
    </>
  );
}
