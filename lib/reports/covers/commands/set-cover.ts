import "server-only";
import { deleteImageFiles } from "@/lib/media/commands/delete-image-files.ts";
import { insertImage } from "@/lib/media/commands/insert-image.ts";
import { storeImage } from "@/lib/media/commands/store-image.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { transaction } from "@/lib/platform/db.ts";
import { Refusal } from "@/lib/platform/errors.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { lockReport, reportEvent } from "../../commands/lock-report.ts";
import { type WorkingCover, writeCover } from "./write-cover.ts";

/**
 * Makes an uploaded photo the working cover of a report. The previous cover stays among the report's images. A second
 * send with the same key returns the first result and stores nothing.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function setCover(
  actor: Member,
  { slug, key, image }: { slug: string; key: string; image: EncodedImage },
): Promise<WorkingCover> {
  const stored = await storeImage(actor, image);
  let isInserted = false;
  try {
    const cover = await transaction(
      actor,
      async (tx, record) => {
        const report = await lockReport(actor, tx, slug, "whole");
        const { id } = await insertImage(actor, tx, { stored, reportId: report.id });
        const set = await writeCover(tx, report.id, id);
        await record({ action: "report.cover_set", ...reportEvent(report), details: { from: report.coverId, to: id } });
        isInserted = true;
        return set;
      },
      { once: { action: "report.set_cover", key, input: { slug, image: Buffer.from(image.sha256).toString("hex") } } },
    );
    if (!isInserted) await deleteImageFiles(actor, stored);
    return cover;
  } catch (error) {
    // if the answer of the commit was lost, the row may exist: an unused file is better than an image without one
    if (error instanceof Refusal && error.kind !== "busy") await deleteImageFiles(actor, stored);
    throw error;
  }
}
