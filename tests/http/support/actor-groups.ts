import { type ActorName, INSIDE, staff } from "./actors.ts";

// Groups of actors that many rows share, so that each right is written once.

/**
 * Staff of all parties in any role, also of observers, and people who read for the group: they see a private
 * record, a draft, and the text of an unpublished report.
 */
export const SEE_DRAFT: readonly ActorName[] = [
  ...staff(["host", "guest", "observer"]),
  "group administrator",
  "auditor",
];

/** Who sees a record that is not a draft: also a sister college, if the record is open to its group. */
export const SEE_RECORD: readonly ActorName[] = [...SEE_DRAFT, ...staff(["sister"])];

/** Who sees a record without confidential statements. */
export const NOT_IN_CONFIDENCE: readonly ActorName[] = ["auditor", ...staff(["sister"])];

/** Who reads confidential statements. */
export const IN_CONFIDENCE: readonly ActorName[] = without(SEE_RECORD, NOT_IN_CONFIDENCE);

/** Who writes what both sides share. */
export const RECORD: readonly ActorName[] = [
  ...staff(["host", "guest"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
];

/** Who writes what belongs to the host alone. */
export const RECORD_FOR_HOST: readonly ActorName[] = [
  ...staff(["host"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
];

/** Who writes and publishes the report. */
export const WRITE_REPORT: readonly ActorName[] = [
  ...staff(["host", "guest"], ["editor", "administrator"]),
  "group administrator",
];

/** Who reads the directory: everybody with a role. */
export const READ_DIRECTORY: readonly ActorName[] = without(INSIDE, ["third without a role"]);

/** Who administers the directory and the accounts of the host. */
export const ADMINISTER_HOST: readonly ActorName[] = ["host administrator", "group administrator"];

/** Returns a list without some of its entries. */
export function without(all: readonly ActorName[], some: readonly ActorName[]): ActorName[] {
  return all.filter((actor) => !some.includes(actor));
}
