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
  if (actor.kind === "system" || actor.roles.includes("GROUP_ADMIN")) return true;
  const isEditor = actor.roles.includes("EDITOR") || actor.roles.includes("INSTITUTION_ADMIN");
  const isOwn =
    report.ownerInstitutionId === actor.institutionId ||
    report.parties.some((party) => party.role !== "OBSERVER" && party.institutionId === actor.institutionId);
  return isEditor && isOwn;
}
