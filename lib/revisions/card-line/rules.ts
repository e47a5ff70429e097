import { fitText, type SetText } from "@/lib/platform/pictures/break-lines.ts";
import { heightOf, lineShapes } from "@/lib/platform/pictures/line-shapes.ts";
import type { Measure, PictureSource } from "@/lib/platform/pictures/picture.ts";
import { COLORS, colorOfSide, dashesOf } from "../card-colors/rules.ts";
import { type Layout, TEXT_LEADING } from "../card-sizes/rules.ts";
import type { CardFacts, CardSide } from "../cards/rules.ts";

type Shapes = PictureSource["shapes"];

/** A longer name is set smaller. */
const MAX_LINES = 3;

type SetName = { side: CardSide; name: SetText };
type NamesRoom = { width: number; layout: Layout; floor: number; measure: Measure };

/** The names of the colleges, the guests at the left and the hosts at the right, each in its colour. */
export function namesBlock({ ends }: CardFacts, { width, layout, floor, measure }: NamesRoom) {
  const { margin, names, maxNamesHeight } = layout;
  const half = (width - margin * 2) / 2 - margin / 3;
  const setIn = (size: number): SetName[][] => {
    const frame = { width: half, height: size * TEXT_LEADING * MAX_LINES, leading: TEXT_LEADING, sizes: [size] };
    return ends.map((end) =>
      end.map((side) => ({ side, name: fitText(side.text, { frame, lang: side.lang, weight: 600, measure }) })),
    );
  };
  const heightIn = (set: SetName[][]) =>
    Math.max(...set.map((end) => end.reduce((sum, { name }) => sum + heightOf(name, TEXT_LEADING), 0)));
  const set = names.map(setIn).find((each) => heightIn(each) <= maxNamesHeight) ?? setIn(names.at(-1) ?? 0);
  const top = floor - heightIn(set);
  const shapes = set.flatMap((end, at) => {
    let y = top;
    return end.flatMap(({ side: { lang, accent }, name }) => {
      const fill = accent ? colorOfSide(accent) : COLORS.inkSoft;
      const place = at === 0 ? { x: margin, y } : { x: width - margin, y, endsAt: measure };
      y += heightOf(name, TEXT_LEADING);
      return lineShapes(name, { lang, weight: 600, fill, leading: TEXT_LEADING, ...place });
    });
  });
  return { top, shapes };
}

/** The line with the knot in its middle: each side has a piece of its end in its colour. */
export function pieceShapes(
  { accents, isClosed }: CardFacts,
  { width, layout, y }: { width: number; layout: Layout; y: number },
): Shapes {
  const { margin, line, knot } = layout;
  const plain = { kind: "line", y, width: line } as const;
  if (accents.flat().length === 0) {
    return [{ ...plain, from: margin, to: width - margin, stroke: COLORS.rule, dashes: [] }];
  }
  const gap = knot * 1.9;
  const middle = width / 2;
  const pieces = accents.flatMap((end, side) => {
    const [from, to] = side === 0 ? [margin, middle - gap] : [middle + gap, width - margin];
    if (end.length === 0) return [{ ...plain, from, to, stroke: COLORS.rule, dashes: [] }];
    const step = (to - from) / end.length;
    return end.map((accent, at) => ({
      ...plain,
      from: from + at * step + (at > 0 ? line / 2 : 0),
      to: from + (at + 1) * step - (at < end.length - 1 ? line / 2 : 0),
      stroke: colorOfSide(accent),
      dashes: dashesOf(accent, line),
    }));
  });
  const fill = isClosed ? COLORS.ink : "none";
  return [...pieces, { kind: "circle", x: middle, y, radius: knot, width: line * 0.75, stroke: COLORS.ink, fill }];
}
