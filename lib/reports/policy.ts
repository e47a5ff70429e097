import { mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import { isGroupAdministrator } from "@/lib/institutions/policy.ts";
import type { Writer } from "@/lib/platform/actor.ts";

/** The colleges that the right to publish a report depends on: its owner and the parties of its exchange. */
export type ReportColleges = {
  ownerInstitutionId: string;
  parties: readonly { institutionId: string; role: "HOST" | "GUEST" | "OBSERVER" }[];
};

/**
 * Whether somebody may publish and withdraw the texts of a report: editors and administrators of its owner and of
 * every host and guest of its exchange, group administrators, and the portal itself.
 */
export function mayPublishReport(actor: Writer, report: ReportColleges): boolean {
  if (actor.kind === "system" || isGroupAdministrator(actor)) return true;
  const isEditor = actor.roles.includes("EDITOR") || actor.roles.includes("INSTITUTION_ADMIN");
  const isOwn =
    report.ownerInstitutionId === actor.institutionId ||
    report.parties.some((party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId);
  return isEditor && isOwn;
}

/**
 * Whether somebody who may see the record of an exchange may read its report before it is published: staff of its
 * parties, and those who may read all records. Other colleges may see a record that was opened to the group, but not its
 * report.
 */
export const mayReadReport = (actor: Writer, { parties }: Pick<ReportColleges, "parties">): boolean =>
  mayReadAllRecords(actor) ||
  (actor.kind === "member" && parties.some((party) => party.institutionId === actor.institutionId));
