import { z } from "zod";
import { changeOf, seenVersion } from "@/lib/platform/change-schema.ts";
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
  changes: z.strictObject({
    coverAltZh: changeOf(coverFields.coverAltZh),
    coverAltEn: changeOf(coverFields.coverAltEn),
    coverCaptionZh: changeOf(coverFields.coverCaptionZh),
    coverCaptionEn: changeOf(coverFields.coverCaptionEn),
    coverCredit: changeOf(coverFields.coverCredit),
  }),
});

export type SaveCoverTextsInput = z.output<typeof saveCoverTextsInput>;

/** The words that belong to a cover. */
export type CoverValues = { [Field in keyof typeof coverFields]: string | null };

/** Whose cover the uploaded photo becomes; the key makes sending it twice one upload. */
export const uploadInput = z.strictObject({ report: reportSlug, key: idempotencyKey() });

/** Taking the cover away (null), or bringing one back that the report had. */
export const chooseCoverInput = z.strictObject({ slug: reportSlug, image: z.uuid().nullable() });

export type ChooseCoverInput = z.output<typeof chooseCoverInput>;
