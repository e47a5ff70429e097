import "server-only";
import { storedImage } from "@/lib/media/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { read } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayPublishReport } from "../policy.ts";
import { reportColleges, reportVisibleTo, toReportColleges } from "../queries.ts";
import type { CoverValues } from "./schema.ts";

export const toCoverValues = (row: CoverValues): CoverValues => ({
  coverAltZh: row.coverAltZh,
  coverAltEn: row.coverAltEn,
  coverCaptionZh: row.coverCaptionZh,
  coverCaptionEn: row.coverCaptionEn,
  coverCredit: row.coverCredit,
});

export type CoverFile = { storageKey: string; mime: string; widths: number[] };

/** An image of a report that the actor may read, whether it is published or not; null for any other image. */
export const findCover = async (actor: Member, id: string): Promise<CoverFile | null> =>
  read(actor, (tx) => tx.media.findFirst({ where: { id, report: reportVisibleTo(actor) }, select: storedImage }));

/**
 * Refuses an actor who may not change the cover of a report, before a large file is received.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function assertMayChangeCover(actor: Member, slug: string): Promise<void> {
  const report = await read(actor, (tx) =>
    tx.report.findFirst({ where: { AND: [{ slug }, reportVisibleTo(actor)] }, select: reportColleges }),
  );
  if (!report) throw notFound();
  assertMay(mayPublishReport(actor, toReportColleges(report)), "not_an_editor_of_this_exchange");
}
