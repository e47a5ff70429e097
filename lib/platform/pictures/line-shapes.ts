import type { SetText } from "./break-lines.ts";
import type { Measure, TextShape } from "./picture.ts";

/** From the top of a line to its baseline, in parts of the size. */
export const ASCENT = 0.88;
/** Chinese marks that open have their ink in the right half. */
const OPENS = /^[“‘（《〈「『【]/u;
/** Those that close have it in the left half. */
const CLOSES = /[”’）》〉」』】]$/u;

/** How high a text is, in pixels. @param leading the height of a line, in parts of the size */
export const heightOf = ({ lines, size }: SetText, leading: number): number => lines.length * size * leading;

type Place = Omit<TextShape, "kind" | "text" | "size"> & {
  leading: number;
  /** given where the lines end at `x` and do not begin there */
  endsAt?: Measure;
};

/** The lines of a text from `y` down. A mark at the edge hangs in Chinese, so that its ink is there. */
export function lineShapes({ lines, size }: SetText, { x, y, leading, endsAt, ...style }: Place): TextShape[] {
  return lines.map((text, at) => {
    const set = { ...style, size };
    const hangs = style.lang === "zh" && OPENS.test(text) ? size / 2 : 0;
    const left = endsAt ? x - endsAt(text, set) + (style.lang === "zh" && CLOSES.test(text) ? size / 2 : 0) : x - hangs;
    return { kind: "text", ...set, text, x: left, y: y + (at * leading + (leading - 1) / 2 + ASCENT) * size };
  });
}
