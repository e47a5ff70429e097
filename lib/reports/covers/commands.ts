import "server-only";
import { forgetImage, nameImage, storeImage } from "@/lib/media/commands.ts";
import { imageMention, toImageMention } from "@/lib/media/queries.ts";
import type { ImageMention } from "@/lib/media/rules.ts";
import type { Member } from "@/lib/platform/actor.ts";
import { type Tx, transaction } from "@/lib/platform/db.ts";
import { notFound, Refusal } from "@/lib/platform/errors.ts";
import type { EncodedImage } from "@/lib/platform/image.ts";
import { changesMade, mergeChanges, type SavedSection } from "@/lib/platform/merge.ts";
import { eventOf, lockReport } from "../desk/commands.ts";
import type { ChooseCoverInput, CoverValues, SaveCoverTextsInput } from "./schema.ts";

/** The cover of the text in the making, as it is now. */
export type WorkingCover = { version: number; image: ImageMention | null };

/**
 * Saves the words that belong to a cover: alternative texts, captions, credit. Readers see none of it yet.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function saveCoverTexts(
  actor: Member,
  { slug, changes }: SaveCoverTextsInput,
): Promise<SavedSection<CoverValues>> {
  return transaction(actor, async (tx, record) => {
    const report = await lockReport(actor, tx, slug, "whole");
    const { coverAltZh, coverAltEn, coverCaptionZh, coverCaptionEn, coverCredit } = report;
    const before: CoverValues = { coverAltZh, coverAltEn, coverCaptionZh, coverCaptionEn, coverCredit };
    const { data, conflicts } = mergeChanges(before, changes);
    const { version } = await tx.report.update({
      where: { id: report.id },
      data: { ...data, ...(Object.keys(data).length > 0 && { version: { increment: 1 } }) },
      select: { version: true },
    });
    const details = { changes: changesMade(before, data) };
    await record({ action: "report.cover_texts_saved", ...eventOf(report), details });
    return { version, values: { ...before, ...data }, conflicts };
  });
}

/**
 * Makes an uploaded photo the cover of the text in the making; the one before stays among the report's images.
 * Sent again with its key, it gives the first result and keeps nothing twice.
 * @throws not_found; forbidden not_an_editor_of_this_exchange
 */
export async function setCover(
  actor: Member,
  { slug, key, image }: { slug: string; key: string; image: EncodedImage },
): Promise<WorkingCover> {
  const stored = await storeImage(actor, image);
  let isNamed = false;
  try {
    const cover = await transaction(
      actor,
      async (tx, record) => {
        const report = await lockReport(actor, tx, slug, "whole");
        const { id } = await nameImage(actor, tx, { stored, reportId: report.id });
        const set = await writeCover(tx, report.id, id);
        await record({ action: "report.cover_set", ...eventOf(report), details: { from: report.coverId, to: id } });
        isNamed = true;
        return set;
      },
      { once: { action: "report.set_cover", key, input: { slug, image: Buffer.from(image.sha256).toString("hex") } } },
    );
    if (!isNamed) await forgetImage(actor, stored);
    return cover;
  } catch (error) {
    // of a commit whose answer was lost nobody knows: a file too many is better than a picture without one
    if (error instanceof Refusal && error.kind !== "busy") await forgetImage(actor, stored);
    throw error;
  }
}

/**
 * Takes the cover away from the text in the making, or brings back one that the report had.
 * @throws not_found where the report has no such image; forbidden not_an_editor_of_this_exchange
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
    await record({ action, ...eventOf(report), details: { from: report.coverId, to: image } });
    return cover;
  });
}

async function writeCover(tx: Tx, id: string, coverId: string | null): Promise<WorkingCover> {
  const { version, cover } = await tx.report.update({
    where: { id },
    data: { coverId, version: { increment: 1 } },
    select: { version: true, cover: { select: imageMention } },
  });
  return { version, image: cover && toImageMention(cover) };
}
