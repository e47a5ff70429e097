import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { checklistSelect, toChecklistFacts } from "../checklist/queries.ts";
import type { ChecklistFacts } from "../checklist/rules.ts";
import { delegationsOfRecord, type RecordDelegation } from "../delegations/members/queries.ts";
import { type GroupsOfRecord, groupsOfRecord } from "../discussions/groups/queries.ts";
import { type ItineraryOfRecord, itineraryOfRecord } from "../itinerary/choices/queries.ts";
import { type PartiesOfRecord, partiesOfRecord } from "../parties/queries.ts";
import { recordVisibleTo } from "../record/queries.ts";
import { type NoteEntry, notesOfRecord } from "../sources/queries.ts";

/** What the sections of an opened record show, beside what `findRecord` says of the whole. */
export type OpenedRecord = {
  parties: PartiesOfRecord;
  delegations: RecordDelegation[];
  itinerary: ItineraryOfRecord;
  /** with the schools and people of all sides, from which other sections choose as well */
  groups: GroupsOfRecord;
  notes: NoteEntry[];
  checklist: ChecklistFacts;
};

/** The sections of a record in one transaction; null when there is none, or the actor may not see it. */
export async function findSections(actor: Member, code: string): Promise<OpenedRecord | null> {
  return read(actor, async (tx) => {
    const row = await tx.exchange.findFirst({
      where: { AND: [{ code }, recordVisibleTo(actor)] },
      relationLoadStrategy: "join",
      select: { id: true, ...checklistSelect },
    });
    if (!row) return null;
    return {
      parties: await partiesOfRecord(tx, actor, { exchangeId: row.id }),
      delegations: await delegationsOfRecord(tx, row.id, actor),
      itinerary: await itineraryOfRecord(tx, row.id),
      groups: await groupsOfRecord(tx, row.id),
      notes: await notesOfRecord(tx, row.id),
      checklist: toChecklistFacts(row),
    };
  });
}
