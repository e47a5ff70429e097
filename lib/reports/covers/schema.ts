import { z } from "zod";
import { changesOf, seenVersion, type ValuesOf } from "@/lib/platform/change-schema.ts";
import { idempotencyKey } from "@/lib/platform/form-schema.ts";
import { optionalLine } from "@/lib/platform/text-schema.ts";
import { reportSlug } from "../schema.ts";

const coverFields = {
  coverAltZh: optionalLine(300),
  coverAltEn: optionalLine(300),
  coverCaptionZh: optionalLine(300),
  coverCaptionEn: optionalLine(300),
  coverCredit: optionalLine(100),
};

export const saveCoverTextsInput = z.strictObject({
  slug: reportSlug,
  version: seenVersion(),
  changes: changesOf(coverFields),
});

export type SaveCoverTextsInput = z.output<typeof saveCoverTextsInput>;

/** The texts of a cover. */
export type CoverValues = ValuesOf<typeof coverFields>;

/** The report whose cover the uploaded photo becomes; a second send with the same key uploads nothing. */
export const uploadInput = z.strictObject({ report: reportSlug, key: idempotencyKey() });

/** The image that becomes the cover, one that the report has had; null removes the cover. */
export const chooseCoverInput = z.strictObject({ slug: reportSlug, image: z.uuid().nullable() });

export type ChooseCoverInput = z.output<typeof chooseCoverInput>;
