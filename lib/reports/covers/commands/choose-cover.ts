import "server-only";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { notFound } from "@/lib/platform/errors.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import type { ChooseCoverInput } from "../schema.ts";
import { type WorkingCover, writeCover } from "./write-cover.ts";

/**
 * Removes the working cover of a report (null), or sets an image that the report has had.
 * @throws not_found, also where the report has no such image; forbidden not_an_editor_of_this_exchange
 */
export async function chooseCover(actor: Member, { slug, image }: ChooseCoverInput): Promise<WorkingCover> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "whole");
    if (image !== null) {
      const own = await tx.media.findFirst({ where: { id: image, reportId: report.id }, select: { id: true } });
      if (!own) throw notFound();
    }
    const cover = await writeCover(tx, report.id, image);
    const action = image === null ? "report.cover_removed" : "report.cover_set";
    await record({ action, ...reportEvent(report), details: { from: report.coverId, to: image } });
    return cover;
  });
}
