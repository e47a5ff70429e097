import sharp from "sharp";

let made: Promise<Buffer> | undefined;

/** A photo that is large enough for a cover: snow in the evening. */
export function aPhoto(): Promise<Buffer> {
  made ??= sharp({ create: { width: 1600, height: 900, channels: 3, background: "#dde4ee" } })
    .jpeg()
    .toBuffer();
  return made;
}
