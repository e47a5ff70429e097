import { type ActorName, SIGNED_IN, staff } from "./actors.ts";

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
export const READ_NOT_CONFIDENTIAL: readonly ActorName[] = ["auditor", ...staff(["sister"])];

/** Who reads confidential statements. */
export const READ_CONFIDENTIAL: readonly ActorName[] = without(SEE_RECORD, READ_NOT_CONFIDENTIAL);

/** Who reads notes on the source that are not public. */
export const READ_PRIVATE_NOTES: readonly ActorName[] = [...staff(["host", "guest"]), "group administrator", "auditor"];

/** Who reads the file number of the host. */
export const READ_FILE_NUMBER: readonly ActorName[] = [...staff(["host"]), "group administrator", "auditor"];

/** Who writes what both sides share. */
export const WRITE_RECORD: readonly ActorName[] = [
  ...staff(["host", "guest"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
];

/** Who writes what belongs to the host alone. */
export const WRITE_FOR_HOST: readonly ActorName[] = [
  ...staff(["host"], ["recorder", "coordinator", "administrator"]),
  "group administrator",
];

/** Who writes and publishes the report. */
export const WRITE_REPORT: readonly ActorName[] = [
  ...staff(["host", "guest"], ["editor", "administrator"]),
  "group administrator",
];

/** Who reads the directory: everybody with a role. */
export const READ_DIRECTORY: readonly ActorName[] = without(SIGNED_IN, ["third without a role"]);

/** Who administers the directory and the accounts of the host. */
export const ADMINISTER_HOST: readonly ActorName[] = ["host administrator", "group administrator"];

/** Returns a list without some of its entries. */
export function without(all: readonly ActorName[], some: readonly ActorName[]): ActorName[] {
  return all.filter((actor) => !some.includes(actor));
}
