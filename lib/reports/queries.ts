import "server-only";
import { mayReadAllRecords } from "@/lib/exchanges/policy.ts";
import type { Member, Writer } from "@/lib/platform/actor.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { ReportColleges } from "./policy.ts";

/**
 * The part of a `where` for the reports that the actor may read before they are published: those of exchanges of the
 * own institution, or all. Reports of discarded exchanges are never among them.
 */
export function reportVisibleTo(actor: Writer): Prisma.ReportWhereInput {
  const isNotDiscarded = { OR: [{ exchangeId: null }, { exchange: { discardedAt: null } }] };
  if (actor.kind === "system" || mayReadAllRecords(actor)) return isNotDiscarded;
  const { institutionId, roles } = actor;
  // not an empty OR: inside an AND, Prisma drops it and finds every row
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  const isOwn = { OR: [{ ownerInstitutionId: institutionId }, { exchange: { parties: { some: { institutionId } } } }] };
  return { AND: [isNotDiscarded, isOwn] };
}

/** The part of a `where` for the exchanges whose report the actor may read before it is published. */
export function reportedExchangeVisibleTo(actor: Member): Prisma.ExchangeWhereInput {
  const { institutionId, roles } = actor;
  if (mayReadAllRecords(actor)) return { discardedAt: null };
  if (institutionId === null || roles.length === 0) return { id: { in: [] } };
  return { discardedAt: null, parties: { some: { institutionId } } };
}

/** The columns that the right to write a report depends on. */
export const reportColleges = {
  ownerInstitutionId: true,
  exchange: { select: { parties: { select: { institutionId: true, role: true } } } },
} satisfies Prisma.ReportSelect;

type CollegesRow = { ownerInstitutionId: string; exchange: Pick<ReportColleges, "parties"> | null };

export const toReportColleges = ({ ownerInstitutionId, exchange }: CollegesRow): ReportColleges => ({
  ownerInstitutionId,
  parties: exchange?.parties ?? [],
});
