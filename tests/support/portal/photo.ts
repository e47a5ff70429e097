import sharp from "sharp";

let made: Promise<Buffer> | undefined;

/** Makes a photo that is large enough for a cover. */
export function aPhoto(): Promise<Buffer> {
  made ??= sharp({ create: { width: 1600, height: 900, channels: 3, background: "#dde4ee" } })
    .jpeg()
    .toBuffer();
  return made;
}
