import { imageLimits, MAX_IMAGE_BYTES } from "@/lib/media/rules.ts";
import { encodeImage } from "@/lib/platform/image.ts";
import { uploadHandler, withUploadedFile } from "@/lib/platform/upload.ts";
import { setCover } from "@/lib/reports/covers/commands/set-cover.ts";
import { assertMayChangeCover } from "@/lib/reports/covers/queries.ts";
import { uploadInput } from "@/lib/reports/covers/schema.ts";

export const dynamic = "force-dynamic";

/**
 * Stores an uploaded photo as the cover of an unpublished report. The body of the request is the file; the address has
 * "report" and "key". Answers like a save, with the matching HTTP status.
 */
export const POST = uploadHandler(uploadInput, async (actor, { report: slug, key }, request) => {
  await assertMayChangeCover(actor, slug);
  const image = await withUploadedFile(request, { maxBytes: MAX_IMAGE_BYTES, tooLarge: "image_too_large" }, (file) =>
    encodeImage(file, imageLimits),
  );
  return setCover(actor, { slug, key, image });
});
