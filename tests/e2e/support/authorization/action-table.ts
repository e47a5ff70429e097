import { accountRows } from "./rows/accounts.ts";
import { delegationRows } from "./rows/delegations.ts";
import { directoryRows } from "./rows/directory.ts";
import { meetingRows } from "./rows/meetings.ts";
import { recordRows } from "./rows/records.ts";
import { reportRows } from "./rows/reports.ts";
import type { ActionRow } from "./table.ts";

/** Every action, in every situation that matters for who may do it. */
export const actionTable: readonly ActionRow[] = [
  ...accountRows,
  ...directoryRows,
  ...recordRows,
  ...delegationRows,
  ...meetingRows,
  ...reportRows,
];
