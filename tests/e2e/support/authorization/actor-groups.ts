import { type ActorName, INSIDE, staff } from "./actors.ts";

// Groups of actors that stand in many rows; each right is written out once, as the product means it.

/**
 * Staff of all parties, whatever their role, observers among them, and who looks on for the group: they see a record
 * that the parties kept to themselves, a draft, and what is written of the report.
 */
export const SEE_DRAFT: readonly ActorName[] = [
  ...staff(["host", "guest", "observer"]),
  "group administrator",
  "auditor",
];

/** Who sees a record that is no draft: also a sister college, to which its parties opened it. */
export const SEE_RECORD: readonly ActorName[] = [...SEE_DRAFT, ...staff(["sister"])];

/** Who sees a record and reads nothing that was said in confidence. */
export const NOT_IN_CONFIDENCE: readonly ActorName[] = ["auditor", ...staff(["sister"])];

/** Who is told what was said in confidence. */
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

/** Who looks things up in the directory: everybody with a role. */
export const READ_DIRECTORY: readonly ActorName[] = without(INSIDE, ["third without a role"]);

/** Who keeps the directory of the host, and its accounts. */
export const ADMINISTER_HOST: readonly ActorName[] = ["host administrator", "group administrator"];

/** A list without some. */
export function without(all: readonly ActorName[], some: readonly ActorName[]): ActorName[] {
  return all.filter((actor) => !some.includes(actor));
}
