import { mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import type { PartyRole } from "@/lib/exchanges/rules.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import { mayShowAtOwn, mayShowRecord } from "@/lib/revisions/policy.ts";

/** The colleges that the right to publish a report depends on: its owner and the parties of its exchange. */
export type ReportColleges = {
  ownerInstitutionId: string;
  parties: readonly { institutionId: string; role: PartyRole }[];
};

/**
 * Whether somebody may publish and withdraw the texts of a report: whoever may show the record of its exchange to readers,
 * and editors and administrators of its owner.
 */
export const mayPublishReport = (actor: Writer, report: ReportColleges): boolean =>
  mayShowRecord(actor, report) ||
  (actor.kind === "member" && actor.institutionId === report.ownerInstitutionId && mayShowAtOwn(actor));

/**
 * Whether somebody who may see the record of an exchange may read its report before it is published: staff of its
 * parties, and those who may read all records. Other colleges may see a record that was opened to the group, but not its
 * report.
 */
export const mayReadReport = (actor: Writer, { parties }: Pick<ReportColleges, "parties">): boolean =>
  mayReadAllRecords(actor) ||
  (actor.kind === "member" && parties.some((party) => party.institutionId === actor.institutionId));
