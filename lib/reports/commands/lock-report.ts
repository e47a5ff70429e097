import "server-only";
import { lockRecord } from "@/lib/exchanges/record/commands/lock-record.ts";
import { lockSections } from "@/lib/exchanges/record/commands/lock-sections.ts";
import type { Writer } from "@/lib/platform/actor.ts";
import type { Tx } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import { mayPublishReport } from "../policy.ts";
import { coverColumns, reportColleges, reportVisibleTo, toReportColleges } from "../queries.ts";

const lockedReport = {
  id: true,
  slug: true,
  exchangeId: true,
  version: true,
  coverId: true,
  ...coverColumns,
  ...reportColleges,
  exchange: { select: { code: true, status: true, ...reportColleges.exchange.select } },
} satisfies Prisma.ReportSelect;

/** A report that the transaction has locked. */
export type LockedReport = Prisma.ReportGetPayload<{ select: typeof lockedReport }>;

/**
 * What others cannot change meanwhile. "text": only what the caller locks itself, usually the text of one language;
 * "whole": the report; "public": the report and the record of its exchange.
 */
export type LockScope = "text" | "whole" | "public";

/**
 * Locks and loads a report that the actor may write. Locks the exchange first, then its section REPORT, then the report;
 * its texts come last.
 * @throws not_found
 * @throws forbidden not_an_editor_of_this_exchange
 */
export async function lockReport(actor: Writer, tx: Tx, slug: string, scope: LockScope): Promise<LockedReport> {
  const visible = await tx.report.findFirst({
    where: { slug, ...reportVisibleTo(actor) },
    select: { id: true, exchange: { select: { id: true, code: true } } },
  });
  if (!visible) throw notFound();
  if (scope === "public" && visible.exchange) await lockRecord(actor, tx, visible.exchange.code, "exclusive");
  if (visible.exchange) await lockSections(actor, tx, visible.exchange.id, ["REPORT"]);
  if (scope === "text") await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${visible.id}::uuid FOR SHARE`;
  else await tx.$queryRaw`SELECT 1 FROM "Report" WHERE "id" = ${visible.id}::uuid FOR UPDATE`;
  const report = await tx.report.findUniqueOrThrow({ where: { id: visible.id }, select: lockedReport });
  assertMay(mayPublishReport(actor, toReportColleges(report)), "not_an_editor_of_this_exchange");
  return report;
}

/** The part of an audit entry that all changes of a report have. */
export const reportEvent = (report: LockedReport) => ({
  subject: { type: "Report", id: report.id },
  ...(report.exchangeId && { exchangeId: report.exchangeId }),
});
