import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport } from "../policy.ts";
import { reportVisibleTo } from "../queries.ts";

const lockedReport = {
  id: true,
  slug: true,
  exchangeId: true,
  ownerInstitutionId: true,
  version: true,
  coverId: true,
  coverAltZh: true,
  coverAltEn: true,
  coverCaptionZh: true,
  coverCaptionEn: true,
  coverCredit: true,
  exchange: { select: { code: true, status: true, parties: { select: { institutionId: true, role: true } } } },
} satisfies Prisma.ReportSelect;

/** A report that the transaction holds. */
export type LockedReport = Prisma.ReportGetPayload<{ select: typeof lockedReport }>;

/**
 * How much of a report is held: "text" lets the other language, the cover and readers' side be changed meanwhile,
 * "whole" nothing of the report, "public" nothing of its exchange's record either.
 */
export type LockScope = "text" | "whole" | "public";

/**
 * Locks and loads a report for somebody who writes it. Locks are taken from the exchange to the report to its texts.
 * @throws not_found where the actor may not see it
 * @throws forbidden not_an_editor_of_this_exchange
 */
export async function lockReport(actor: Writer, tx: Tx, slug: string, hold: LockScope): Promise<LockedReport> {
  const visible = await tx.report.findFirst({
    where: { slug, ...reportVisibleTo(actor) },
    select: { id: true, exchange: { select: { code: true } } },
  });
  if (!visible) throw notFound();
  if (hold === "public" && visible.exchange) await lockRecord(actor, tx, visible.exchange.code, "exclusive");
  if (hold === "text") await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${visible.id}::uuid FOR SHARE`;
  else await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${visible.id}::uuid FOR UPDATE`;
  const report = await tx.report.findUniqueOrThrow({ where: { id: visible.id }, select: lockedReport });
  const sides = { ownerInstitutionId: report.ownerInstitutionId, parties: report.exchange?.parties ?? [] };
  assertMay(mayPublishReport(actor, sides), "not_an_editor_of_this_exchange");
  return report;
}

/** What the trail keeps of every change of a report. */
export const reportEvent = (report: LockedReport) => ({
  subject: { type: "Report", id: report.id },
  ...(report.exchangeId && { exchangeId: report.exchangeId }),
});

/** What must be expired when readers see something else. */
export type ChangedReport = { slug: string; exchangeCode: string | null };

export const changedReport = (report: LockedReport): ChangedReport => ({
  slug: report.slug,
  exchangeCode: report.exchange?.code ?? null,
});
