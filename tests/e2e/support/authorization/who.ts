import { type ActorName, INSIDE, staff } from "./actors.ts";

// Groups of actors that stand in many rows; each right is written out once, as the product means it.

/** Staff of both parties, whatever their role, and who looks on for the group: they see a private record. */
export const SEE_RECORD: readonly ActorName[] = [...staff(["host", "guest"]), "group administrator", "auditor"];

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
export const KEEP_HOST: readonly ActorName[] = ["host administrator", "group administrator"];

/** A list without some. */
export function without(all: readonly ActorName[], some: readonly ActorName[]): ActorName[] {
  return all.filter((actor) => !some.includes(actor));
}
