import "server-only";
import { renderAsync } from "@resvg/resvg-js";
import { LRUCache } from "lru-cache";
import { encodeDrawing } from "../image.ts";
import { Semaphore } from "../semaphore.ts";
import { type Measure, type PictureSource, pictureSvg } from "./picture.ts";
import { loadTypesetter } from "./typesetter.ts";

/** A picture has 20 to 60 kB. */
const MAX_DRAWN = 300;
/** A picture takes most of a processor while it is drawn: one at a time, and a few that wait. */
const drawing = new Semaphore({ slots: 1, maxWaiting: 30 });
/** Pictures that were drawn, by what they show: what did not change is not drawn again after a change of something else. */
const drawn = new LRUCache<string, Promise<Buffer>>({ max: MAX_DRAWN });

/**
 * The PNG of a picture, drawn once for all who ask for the same.
 * @param options.key     names everything that the picture shows
 * @param options.texts   every text that is measured or drawn
 * @param options.compose makes the picture, with the widths of texts
 * @throws busy when too many pictures are waiting
 */
export function drawPicture(options: {
  key: string;
  texts: readonly string[];
  compose: (measure: Measure) => PictureSource;
}): Promise<Buffer> {
  const known = drawn.get(options.key);
  if (known) return known;
  const picture = drawing.run(() => draw(options));
  drawn.set(options.key, picture);
  // a picture that failed is drawn anew for whoever asks next; the caller hears of the failure
  picture.catch(() => drawn.delete(options.key));
  return picture;
}

async function draw({ texts, compose }: { texts: readonly string[]; compose: (measure: Measure) => PictureSource }) {
  const { measure, outline } = await loadTypesetter(texts);
  const svg = pictureSvg(compose(measure), outline);
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return encodeDrawing(pixels, { width, height });
}
