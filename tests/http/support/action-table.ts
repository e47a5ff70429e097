import { accountRows } from "../authorization/rows/accounts.ts";
import { agreementRows } from "../authorization/rows/agreements.ts";
import { delegationRows } from "../authorization/rows/delegations.ts";
import { directoryRows } from "../authorization/rows/directory.ts";
import { itineraryRows } from "../authorization/rows/itinerary.ts";
import { meetingRows } from "../authorization/rows/meetings.ts";
import { minuteRows } from "../authorization/rows/minutes.ts";
import { nameRows } from "../authorization/rows/names.ts";
import { peopleRows } from "../authorization/rows/people.ts";
import { recordRows } from "../authorization/rows/records.ts";
import { relationRows } from "../authorization/rows/relations.ts";
import { reportRows } from "../authorization/rows/reports.ts";
import { savedViewRows } from "../authorization/rows/saved-views.ts";
import { seenRecordRows } from "../authorization/rows/seen-records.ts";
import type { ActionRow } from "./table.ts";

/** Every action, in every situation that matters for who may do it. */
export const actionTable: readonly ActionRow[] = [
  ...accountRows,
  ...directoryRows,
  ...relationRows,
  ...recordRows,
  ...delegationRows,
  ...peopleRows,
  ...itineraryRows,
  ...meetingRows,
  ...minuteRows,
  ...agreementRows,
  ...nameRows,
  ...savedViewRows,
  ...seenRecordRows,
  ...reportRows,
];
