import { OutcomesSection } from "@/components/commitments/outcomes-section.tsx";
import { BasicsSection } from "@/components/exchanges/basics-section.tsx";
import { DelegationsSection } from "@/components/exchanges/delegations/delegations-section.tsx";
import { GroupsSection } from "@/components/exchanges/groups/groups-section.tsx";
import { ItinerarySection } from "@/components/exchanges/itinerary/itinerary-section.tsx";
import { NotesSection } from "@/components/exchanges/notes/notes-section.tsx";
import { PartiesSection } from "@/components/exchanges/parties-section.tsx";
import { MinutesSection } from "@/components/minutes/minutes-section.tsx";
import type { OutcomeEntry } from "@/lib/commitments/queries.ts";
import type { ExchangeRecord, RecordPage } from "@/lib/exchanges/record-page/queries.ts";
import type { SessionEntry } from "@/lib/minutes/sessions/queries.ts";
import type { Locale } from "@/lib/platform/i18n/locales.ts";
import { speakersOf } from "./speakers.ts";

type RecordSectionsProps = {
  record: ExchangeRecord;
  recordPage: RecordPage;
  sessions: readonly SessionEntry[];
  outcomes: readonly OutcomeEntry[];
  locale: Locale;
};

/** The sections of a record, in the order of a visit. Each saves itself. */
export function RecordSections({ record, recordPage, sessions, outcomes, locale }: RecordSectionsProps) {
  return (
    <>
      <BasicsSection record={record} />
      <PartiesSection initial={recordPage.parties} />
      <DelegationsSection delegations={recordPage.delegations} />
      <ItinerarySection itinerary={recordPage.itinerary} sides={recordPage.groups} />
      <GroupsSection record={recordPage.groups} />
      <MinutesSection sessions={sessions} speakers={speakersOf(recordPage.delegations, locale)} />
      <OutcomesSection outcomes={outcomes} />
      <NotesSection notes={recordPage.notes} />
    </>
  );
}
