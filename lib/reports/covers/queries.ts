import "server-only";
import { storedImage } from "@/lib/media/queries.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type ReadTx, read } from "@/lib/platform/db.ts";
import { assertMay, notFound } from "@/lib/platform/errors.ts";
import { mayPublishReport } from "../policy.ts";
import { publicReport } from "../public.ts";
import { reportVisibleTo } from "../queries.ts";

export type CoverFile = { storageKey: string; mime: string; widths: number[] };

/** An image that readers see now: the cover of a live version of a public report; null for any other. */
export const findPublicCover = async (reader: ReadTx, id: string): Promise<CoverFile | null> =>
  reader.media.findFirst({
    where: { id, report: publicReport, versions: { some: { liveOf: { some: { status: "PUBLISHED" } } } } },
    select: storedImage,
  });

/** An image of a report that the actor may read inside, whether readers see it or not; null otherwise. */
export const findCover = async (actor: Member, id: string): Promise<CoverFile | null> =>
  read(actor, (tx) => tx.media.findFirst({ where: { id, report: reportVisibleTo(actor) }, select: storedImage }));

/**
 * Lets somebody pass who may change the cover of a report, ahead of taking in a large file.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function assertMayChangeCover(actor: Member, slug: string): Promise<void> {
  const report = await read(actor, (tx) =>
    tx.report.findFirst({
      where: { AND: [{ slug }, reportVisibleTo(actor)] },
      select: {
        ownerInstitutionId: true,
        exchange: { select: { parties: { select: { institutionId: true, role: true } } } },
      },
    }),
  );
  if (!report) throw notFound();
  const sides = { ownerInstitutionId: report.ownerInstitutionId, parties: report.exchange?.parties ?? [] };
  assertMay(mayPublishReport(actor, sides), "not_an_editor_of_this_exchange");
}
